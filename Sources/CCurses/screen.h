// Between screen.c and draw.c.
#ifndef SCREEN_H
#define SCREEN_H
#include "ccurses.h"

/// The terminal that is open.
extern cc_screen shown;
/// Sends a literal between two frames.
#define SEND(text) cc_raw(text, sizeof(text) - 1)
/// Sets colors and the cursor up after newterm.
void start_drawing(int color);
#endif
