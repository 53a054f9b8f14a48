#define _GNU_SOURCE
#include "reference.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

struct waiting {
  const char *folder;
  const char *name;
  int notifier;
  int64_t seen;
};

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

// Waits until the name appears, reads the file, and notes the time.
static void *wait_for_name(void *argument) {
  struct waiting *waiting = argument;
  static char content[1 << 16];
  char changes[1 << 12] __attribute__((aligned(8)));
  int folder = open(waiting->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  while (folder >= 0 && waiting->seen < 0) {
    ssize_t count = read(waiting->notifier, changes, sizeof changes);
    if (count <= 0) break;
    for (char *at = changes; at < changes + count;) {
      struct inotify_event *change = (struct inotify_event *)at;
      at += sizeof *change + change->len;
      if (change->len == 0 || strcmp(change->name, waiting->name) != 0) continue;
      int file = openat(folder, waiting->name, O_RDONLY | O_CLOEXEC);
      if (file < 0) continue;
      if (read(file, content, sizeof content) >= 0) waiting->seen = now();
      close(file);
    }
  }
  if (folder >= 0) close(folder);
  return NULL;
}

int64_t reference_notice(const char *folder, const char *staged, const char *name) {
  char target[4096];
  if (snprintf(target, sizeof target, "%s/%s", folder, name) >= (int)sizeof target) return -1;
  struct waiting waiting = {folder, name, inotify_init1(IN_CLOEXEC), -1};
  if (waiting.notifier < 0) return -1;
  pthread_t thread;
  int64_t start = -1;
  if (inotify_add_watch(waiting.notifier, folder, IN_MOVED_TO) >= 0 &&
      pthread_create(&thread, NULL, wait_for_name, &waiting) == 0) {
    // Long enough for the thread to be asleep in read: the case that is measured.
    nanosleep(&(struct timespec){0, 2000000}, NULL);
    start = now();
    // Without a rename the thread would wait forever.
    if (rename(staged, target) != 0) start = -1;
    if (start < 0) pthread_cancel(thread);
    pthread_join(thread, NULL);
  }
  close(waiting.notifier);
  return start < 0 || waiting.seen < 0 ? -1 : waiting.seen - start;
}
