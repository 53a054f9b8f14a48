#define _GNU_SOURCE
#include <CFiles.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

int cfiles_rename_new(int folder, const char *from, const char *to) {
  return renameat2(folder, from, folder, to, RENAME_NOREPLACE);
}

int cfiles_open_temporary(char *path) { return mkostemp(path, O_CLOEXEC); }
