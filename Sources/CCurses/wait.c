// Waiting for the keyboard, signals and other descriptors, and reading what is typed.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>
#include "ccurses.h"
#include "guard.h"

uint64_t cc_wait(const int *fds, int n, int ms) {
  struct pollfd polled[CC_WAIT_MOST + 2];
  if (n > CC_WAIT_MOST) n = CC_WAIT_MOST;
  polled[0] = (struct pollfd){.fd = STDIN_FILENO, .events = POLLIN};
  polled[1] = (struct pollfd){.fd = guard_descriptor(), .events = POLLIN};
  for (int i = 0; i < n; i++) polled[i + 2] = (struct pollfd){.fd = fds[i], .events = POLLIN};
  int ready = poll(polled, (nfds_t)n + 2, ms);
  // A handler has run and has left its note; take that note now.
  if (ready < 0 && errno == EINTR) ready = poll(polled, (nfds_t)n + 2, 0);
  if (ready <= 0) return 0;
  uint64_t woke = 0;
  if (polled[0].revents & POLLIN)
    woke |= CC_WOKE_INPUT;
  else if (polled[0].revents)
    woke |= CC_WOKE_HANGUP;
  if (polled[1].revents) woke |= CC_WOKE_SIGNAL;
  for (int i = 0; i < n; i++)
    if (polled[i + 2].revents) woke |= (uint64_t)1 << (CC_WOKE_FIRST + i);
  return woke;
}

int cc_read(uint8_t *bytes, int n) {
  ssize_t done = read(STDIN_FILENO, bytes, (size_t)n);
  if (done > 0) return (int)done;
  return done < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

int64_t cc_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
