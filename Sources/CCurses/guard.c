// Signals. Handlers only use what POSIX allows in them: write, tcsetattr, sigaction, raise, lock-free atomics.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include "ccurses.h"
#include "guard.h"

static atomic_int noted, screen_is_up;
static int wake = -1;
static char restore_bytes[512];
static size_t restore_length;
static struct termios shell_modes;
static int errors = -1;
static char farewell[4352];

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT};
static const int noted_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
enum { FATAL = sizeof fatal_signals / sizeof(int), NOTED = sizeof noted_signals / sizeof(int) };
static struct sigaction fatal_before[FATAL], noted_before[NOTED];
static int is_installed;

static void write_all(int fd, const char *bytes, size_t n) {
  while (n > 0) {
    ssize_t done = write(fd, bytes, n);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return;
    bytes += done;
    n -= (size_t)done;
  }
}

static void restore(void) {
  if (!atomic_exchange(&screen_is_up, 0)) return;
  write_all(STDOUT_FILENO, restore_bytes, restore_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
}

static void on_fatal(int signal) {
  int was_up = atomic_load(&screen_is_up);
  restore();
  if (was_up && errors >= 0 && signal != SIGQUIT) write_all(errors, farewell, strlen(farewell));
  // SA_RESETHAND has put the default action back and SA_NODEFER lets it happen now.
  raise(signal);
}

static void on_noted(int signal) {
  int saved = errno;
  int bit = signal == SIGINT    ? CC_SIG_INT
            : signal == SIGTERM ? CC_SIG_TERM
            : signal == SIGHUP  ? CC_SIG_HANGUP
            : signal == SIGTSTP ? CC_SIG_STOP
            : signal == SIGCONT ? CC_SIG_CONTINUE
                                : CC_SIG_RESIZE;
  int before = atomic_fetch_or(&noted, bit);
  if (before & bit & (CC_SIG_INT | CC_SIG_TERM)) {
    // Asked twice and nobody listens: go at once. A hangup comes twice by itself, from the kernel and from the shell.
    restore();
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, &standard, NULL);
    raise(signal);
  }
  uint64_t one = 1;
  write_all(wake, (const char *)&one, sizeof one);
  errno = saved;
}

static void take(int signal, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGTTOU);
  sigaction(signal, NULL, before);
  if (before->sa_handler == SIG_IGN && signal != SIGWINCH) return;
  sigaction(signal, &action, NULL);
}

static void give_alternate_stack(void) {
  static char *stack;
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  if (!stack) stack = malloc(65536);
  stack_t mine = {.ss_sp = stack, .ss_size = 65536};
  if (stack) sigaltstack(&mine, NULL);
}

void guard_install(void) {
  if (wake < 0) wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  atomic_store(&noted, 0);
  give_alternate_stack();
  for (int i = 0; i < FATAL; i++) take(fatal_signals[i], on_fatal, SA_RESETHAND | SA_NODEFER, &fatal_before[i]);
  for (int i = 0; i < NOTED; i++) take(noted_signals[i], on_noted, SA_RESTART, &noted_before[i]);
  is_installed = 1;
}

void guard_take_resize(void) {
  struct sigaction ours;
  take(SIGWINCH, on_noted, SA_RESTART, &ours);
}

void guard_remove(void) {
  if (!is_installed) return;
  is_installed = 0;
  for (int i = 0; i < FATAL; i++) sigaction(fatal_signals[i], &fatal_before[i], NULL);
  for (int i = 0; i < NOTED; i++) sigaction(noted_signals[i], &noted_before[i], NULL);
}

void guard_prepare(const char *bytes, size_t n, const struct termios *modes) {
  restore_length = n < sizeof restore_bytes ? n : sizeof restore_bytes;
  memcpy(restore_bytes, bytes, restore_length);
  shell_modes = *modes;
}

void guard_arm(int up) { atomic_store(&screen_is_up, up); }

void guard_keep_errors(const char *path) {
  if (!isatty(STDERR_FILENO)) return;
  int log = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600) : -1;
  snprintf(farewell, sizeof farewell, "warroom: ended by a fault%s%s\n", log >= 0 ? "; what it said is in " : "",
           log >= 0 ? path : "");
  if (log < 0) log = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (log < 0) return;
  fflush(stderr);
  errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (errors >= 0) dup2(log, STDERR_FILENO);
  close(log);
}

void guard_return_errors(void) {
  if (errors < 0) return;
  fflush(stderr);
  dup2(errors, STDERR_FILENO);
  close(errors);
  errors = -1;
}

void guard_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &standard, &ours);
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  atomic_fetch_and(&noted, ~(CC_SIG_STOP | CC_SIG_CONTINUE | CC_SIG_RESIZE));
}

int guard_descriptor(void) { return wake; }

int cc_take_signals(void) {
  uint64_t count;
  while (wake >= 0 && read(wake, &count, sizeof count) > 0) continue;
  return atomic_exchange(&noted, 0);
}

void cc_die(int signal) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(signal);
  _exit(128 + signal);
}
