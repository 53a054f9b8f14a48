#ifndef CCURSES_H
#define CCURSES_H
#include <stddef.h>
#include <stdint.h>

// The only way to curses: plain numbers in, plain numbers out. All calls but cc_width belong to one thread, the one
// that opened the screen.

/// The library in use and its version.
const char *cc_version(void);
/// Columns that libc gives the scalar in the current LC_CTYPE: 0, 1, 2, or -1 for not printable.
int cc_width(uint32_t scalar);
/// Sets LC_CTYPE to a UTF-8 locale that does not depend on the user. 1, or 0 where libc has none.
int cc_locale_utf8(void);
/// Sets LC_CTYPE as the user has it, or to a UTF-8 locale where the user has none or libc does not know it. Returns 1
/// where the user's codeset is UTF-8 (or unsaid), else 0; widths are those of UTF-8 either way.
int cc_locale_user(void);

/// Why no screen could be opened.
enum {
  CC_OK = 0,
  CC_INPUT_NOT_TERMINAL,
  CC_OUTPUT_NOT_TERMINAL,
  CC_TERM_UNSET,
  CC_TERM_UNKNOWN,
  CC_TERM_CANNOT_MOVE,
  CC_FAILED
};

/// Which colors are wished for.
typedef enum { CC_COLOR_NONE = 0, CC_COLOR_AUTO, CC_COLOR_DIRECT, CC_COLOR_INDEXED } CC_COLOR_WISH;

/// What the terminal is.
typedef struct {
  int width, height;
  /// 0 without color; 8, 16, 88, 256; 16777216 where a color is 0xRRGGBB.
  int colors;
  /// Knows the private modes of xterm: mouse, bracketed paste, clipboard.
  int is_xterm;
  /// The console of the kernel, poor in glyphs.
  int is_console;
} cc_screen;

/// Enters full screen. `mouse`: report buttons and wheel. `log_path` (may be NULL): where stderr goes meanwhile, if it
/// is the terminal.
int cc_open(int color, int mouse, const char *log_path, cc_screen *screen);
/// Leaves full screen, once; more calls do nothing.
void cc_close(void);
/// Leaves full screen for a while: another program has the terminal.
void cc_lend(void);
/// Enters full screen again after cc_lend. cc_resize then tells the size.
void cc_take_back(void);
/// Leaves, stops the process as Ctrl-Z would, and comes back when it is continued. cc_resize then tells the size.
void cc_suspend(void);
/// Takes up the terminal again after something else has used it; the next flush draws everything.
void cc_redraw(void);
/// Takes over the terminal's present size; the next flush draws everything.
void cc_resize(int *width, int *height);
void cc_mouse(int on);

/// Number of the pair of two colors; -1 is the terminal's own. 0 without color.
int cc_pair(int foreground, int background);
/// Forgets all pairs; the next flush draws everything.
void cc_forget_pairs(void);

/// Attributes of a cell, as a set.
enum { CC_BOLD = 1, CC_DIM = 2, CC_UNDERLINE = 4, CC_REVERSE = 8, CC_STRIKE = 16, CC_ITALIC = 32 };

/// One column: a base and at most four marks, ended by 0. The right half of a wide character begins with 0.
typedef struct {
  uint32_t scalars[6];
  int32_t pair;
  uint32_t attributes;
} cc_cell;

/// Writes `n` columns of row `y` from the left.
void cc_put_row(int y, const cc_cell *cells, int n);
/// Shows the cursor at a cell; x < 0 hides it.
void cc_cursor(int x, int y);
/// Sends what differs from what is shown. `whole`: much of it; terminals that can then show it in one go.
void cc_flush(int whole);
/// Writes bytes to the terminal between two frames.
void cc_raw(const void *bytes, size_t n);

/// Bits that cc_wait returns; descriptor i is bit CC_WOKE_FIRST + i.
enum { CC_WOKE_INPUT = 1, CC_WOKE_SIGNAL = 2, CC_WOKE_HANGUP = 4, CC_WOKE_FIRST = 3, CC_WAIT_MOST = 48 };
/// Waits until the keyboard, a signal or one of `n` descriptors has something, or `ms` milliseconds (-1: for ever).
uint64_t cc_wait(const int *fds, int n, int ms);
/// Reads what is typed: bytes, 0 for nothing, -1 at the end of input.
int cc_read(uint8_t *bytes, int n);
/// Milliseconds on a clock that never jumps.
int64_t cc_now(void);

/// Signals that arrived since the last call, as a set.
enum { CC_SIG_INT = 1, CC_SIG_TERM = 2, CC_SIG_RESIZE = 4, CC_SIG_STOP = 8, CC_SIG_CONTINUE = 16, CC_SIG_HANGUP = 32 };
int cc_take_signals(void);
/// Ends the process as the signal would have, so that the status tells.
void cc_die(int signal) __attribute__((noreturn));

#endif
