#ifndef CFILES_H
#define CFILES_H

/// Renames within an open folder, never replacing: 0, or -1 with errno, which is EINVAL or ENOSYS where the file system or
/// the kernel cannot promise that.
int cfiles_rename_new(int folder, const char *from, const char *to);

#endif
