// Between screen.c and guard.c: the way out that works in a signal handler.
#ifndef GUARD_H
#define GUARD_H
#include <stddef.h>
#include <termios.h>

/// Descriptor that becomes readable when a signal was noted.
int guard_descriptor(void);
/// Notes INT, TERM, TSTP, WINCH, CONT; restores the terminal before fatal ones. Call before newterm.
void guard_install(void);
/// After newterm, which takes WINCH for itself.
void guard_take_resize(void);
void guard_remove(void);
/// Bytes and modes that give the terminal back.
void guard_prepare(const char *bytes, size_t n, const struct termios *modes);
/// Whether the screen is up, that is, whether a fatal signal has something to restore.
void guard_arm(int up);
/// Sends stderr to a file while the screen is up; the file is named when a fatal signal ends the process.
void guard_keep_errors(const char *path);
void guard_return_errors(void);
/// Stops the process by the default action of SIGTSTP.
void guard_stop(void);
#endif
