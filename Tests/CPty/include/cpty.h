#ifndef CPTY_H
#define CPTY_H
#include <sys/types.h>

/// Starts a program on a terminal of its own, as its session's leader. `argv` and `envp` end in NULL; argv[0] is a
/// path. Returns the descriptor of the terminal's other side, or -1.
int cpty_spawn(char *const argv[], char *const envp[], int columns, int rows, pid_t *pid);
/// Gives the terminal another size; the foreground is told.
int cpty_resize(int fd, int columns, int rows);
/// Waits so many milliseconds for output. Returns bytes read, 0 where there were none in time, -1 at the end.
int cpty_read(int fd, void *bytes, int n, int ms);
/// The status of the ended program as waitpid gives it: -1 while it runs. Does not wait.
int cpty_status(pid_t pid);
/// 1 if a terminal's modes are those of a shell: it echoes and edits lines.
int cpty_is_cooked(int fd);
/// Runs a program to its end with nothing open but its standard descriptors, so that a server it leaves behind holds
/// none of the caller's. Returns the bytes it wrote, at most `n`, or -1.
int cpty_capture(char *const argv[], char *const envp[], void *bytes, int n);
#endif
