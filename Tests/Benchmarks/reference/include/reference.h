// What a plain C loop needs for the same work: the yardstick of the benchmarks.
#ifndef WARROOM_REFERENCE_H
#define WARROOM_REFERENCE_H

#include <stdint.h>

// Opens, stats, reads and closes every file of a folder, one after the other; returns the nanoseconds that took, or -1
// when the folder cannot be read. `files` and `bytes` get what was read.
int64_t reference_scan(const char *folder, int64_t *files, int64_t *bytes);

// Renames `staged` to `folder`/`name` while another thread waits for it with inotify and reads it; returns the nanoseconds
// from the rename until the bytes are there, or -1 when something failed.
int64_t reference_notice(const char *folder, const char *staged, const char *name);

#endif
