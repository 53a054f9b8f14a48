// What a C++ loop over simdjson needs for a feed of alerts: the yardstick of the benchmark of alerts.
#ifndef WARROOM_ALERTLOOP_H
#define WARROOM_ALERTLOOP_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Reads a file of alerts as Suricata writes them, on one core: parses each line, takes the columns that a feed shows
// out of it, each text kept once, and sorts by time. Returns the nanoseconds that took, or -1 when the file cannot be
// read; `alerts` gets how many there are, `check` a sum over the columns, so that nothing is left out.
int64_t alert_loop(const char *path, int64_t *alerts, uint64_t *check);

#ifdef __cplusplus
}
#endif

#endif
