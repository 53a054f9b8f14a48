#ifndef CFILES_H
#define CFILES_H

/// Renames within an open folder, never replacing: 0, or -1 with errno, which is EINVAL or ENOSYS where the file system or
/// the kernel cannot promise that.
int cfiles_rename_new(int folder, const char *from, const char *to);

/// Makes a file with six characters of its own in the place of the `XXXXXX` at the end of `path`, open to be read and
/// written, and closed in the programs that are started: its descriptor, or -1 with errno.
int cfiles_open_temporary(char *path);

#endif
