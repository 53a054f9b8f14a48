// What a plain C loop needs for the same work: the yardstick of the benchmarks.
#ifndef WARROOM_REFERENCE_H
#define WARROOM_REFERENCE_H

#include <stdint.h>

// Opens, stats, reads and closes every file of a folder, one after the other; returns the nanoseconds that took, or -1
// when the folder cannot be read. `files` and `bytes` get what was read.
int64_t reference_scan(const char *folder, int64_t *files, int64_t *bytes);

// Says READY, then writes the title in each file renamed into a folder to standard output, told by inotify, until it is
// killed. Returns -1 when it cannot watch.
int reference_watch(const char *folder);

#endif
