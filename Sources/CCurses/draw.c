// Colors, rows, the cursor, frames.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdlib.h>
#include <term.h>
#include <wchar.h>
#include "ccurses.h"
#include "screen.h"

static const char frame_begins[] = "\033[?2026h", frame_ends[] = "\033[?2026l";
static int has_default_colors, cursor_is_shown;

static int color_count(int color) {
  if (color == CC_COLOR_NONE || !has_colors() || start_color() != OK) return 0;
  has_default_colors = use_default_colors() == OK;
  if (COLORS > 256 && tigetflag("RGB") > 0) return 1 << 24;
  return COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

void start_drawing(int color) {
  shown.colors = color_count(color);
  cursor_is_shown = 0;
  curs_set(0);
  leaveok(stdscr, TRUE);
}

int cc_pair(int foreground, int background) {
  if (shown.colors == 0 || (foreground < 0 && background < 0)) return 0;
  if (!has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  int pair = alloc_pair(foreground, background);
  return pair > 0 ? pair : 0;
}

void cc_forget_pairs(void) {
  if (shown.colors == 0) return;
  reset_color_pairs();
  clearok(curscr, TRUE);
}

static attr_t curses_attributes(uint32_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CC_BOLD) result |= A_BOLD;
  if (attributes & (CC_DIM | CC_STRIKE)) result |= A_DIM;
  if (attributes & CC_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CC_REVERSE) result |= A_REVERSE;
  if (attributes & CC_ITALIC) result |= A_ITALIC;
  return result;
}

static void convert(const cc_cell *cell, cchar_t *to) {
  wchar_t text[CCHARW_MAX + 1];
  int n = 0;
  text[n++] = cc_width(cell->scalars[0]) > 0 ? (wchar_t)cell->scalars[0] : L'?';
  for (int i = 1; i < 6 && cell->scalars[i] && n < CCHARW_MAX; i++)
    if (cc_width(cell->scalars[i]) == 0) text[n++] = (wchar_t)cell->scalars[i];
  text[n] = 0;
  int pair = cell->pair;
  setcchar(to, text, curses_attributes(cell->attributes), (short)(pair > 32767 ? 32767 : pair), &pair);
}

void cc_put_row(int y, const cc_cell *cells, int n) {
  static cchar_t *row;
  static int room;
  if (n > room) {
    cchar_t *more = realloc(row, (size_t)n * sizeof *row);
    if (!more) return;
    row = more;
    room = n;
  }
  int count = 0;
  for (int x = 0; x < n; x++)
    if (cells[x].scalars[0]) convert(&cells[x], &row[count++]);
  mvwadd_wchnstr(stdscr, y, 0, row, count);
}

void cc_cursor(int x, int y) {
  int is_shown = x >= 0;
  if (is_shown) wmove(stdscr, y, x);
  if (is_shown == cursor_is_shown) return;
  cursor_is_shown = is_shown;
  leaveok(stdscr, is_shown ? FALSE : TRUE);
  curs_set(is_shown);
}

void cc_flush(int whole) {
  int together = whole && shown.is_xterm;
  if (together) SEND(frame_begins);
  wnoutrefresh(stdscr);
  doupdate();
  if (together) SEND(frame_ends);
}
