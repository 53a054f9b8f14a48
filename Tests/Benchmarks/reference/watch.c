#define _GNU_SOURCE
#include "reference.h"

#include <fcntl.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

static void print_title(char *text) {
  static const char key[] = "\"title\":\"";
  char *title = strstr(text, key);
  char *end = title ? strchr(title + sizeof key - 1, '"') : NULL;
  if (!end) return;
  *end = '\n';
  title += sizeof key - 1;
  if (write(STDOUT_FILENO, title, (size_t)(end - title) + 1) < 0) return;
}

int reference_watch(const char *folder) {
  static char events[65536], text[65536];
  int watch = inotify_init1(IN_CLOEXEC), directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (watch < 0 || directory < 0 || inotify_add_watch(watch, folder, IN_MOVED_TO) < 0) return -1;
  if (write(STDOUT_FILENO, "READY\n", 6) < 0) return -1;
  for (ssize_t count; (count = read(watch, events, sizeof events)) > 0;) {
    for (char *next = events; next < events + count;) {
      const struct inotify_event *event = (const struct inotify_event *)next;
      next += sizeof *event + event->len;
      int file = openat(directory, event->name, O_RDONLY | O_CLOEXEC);
      if (file < 0) continue;
      ssize_t size = read(file, text, sizeof text - 1);
      close(file);
      text[size > 0 ? size : 0] = 0;
      print_title(text);
    }
  }
  return -1;
}
