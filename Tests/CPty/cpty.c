// A program on a pseudo terminal, for tests.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>
#include "cpty.h"

static void take_standard_signals(void) {
  for (int signal = 1; signal < 32; signal++) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, &standard, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

int cpty_spawn(char *const argv[], char *const envp[], int columns, int rows, pid_t *pid) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int master, slave;
  if (openpty(&master, &slave, NULL, NULL, &size) != 0) return -1;
  *pid = fork();
  if (*pid == 0) {
    take_standard_signals();
    login_tty(slave);
    close_range(3, ~0U, 0);
    execve(argv[0], argv, envp);
    _exit(127);
  }
  close(slave);
  if (*pid > 0) return master;
  close(master);
  return -1;
}

int cpty_resize(int fd, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(fd, TIOCSWINSZ, &size);
}

int cpty_read(int fd, void *bytes, int n, int ms) {
  struct pollfd polled = {.fd = fd, .events = POLLIN};
  int ready = poll(&polled, 1, ms);
  if (ready == 0 || (ready < 0 && errno == EINTR)) return 0;
  ssize_t done = read(fd, bytes, (size_t)n);
  return done > 0 ? (int)done : -1;
}

int cpty_status(pid_t pid) {
  int status;
  return waitpid(pid, &status, WNOHANG) == pid ? status : -1;
}

int cpty_is_cooked(int fd) {
  struct termios modes;
  return tcgetattr(fd, &modes) == 0 && (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}

int cpty_capture(char *const argv[], char *const envp[], void *bytes, int n) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  pid_t pid = fork();
  if (pid == 0) {
    take_standard_signals();
    int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(ends[1], STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    close_range(3, ~0U, 0);
    execve(argv[0], argv, envp);
    _exit(127);
  }
  close(ends[1]);
  int used = 0;
  while (pid > 0 && used < n) {
    ssize_t done = read(ends[0], (char *)bytes + used, (size_t)(n - used));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) break;
    used += (int)done;
  }
  close(ends[0]);
  if (pid > 0) waitpid(pid, NULL, 0);
  return pid > 0 ? used : -1;
}
