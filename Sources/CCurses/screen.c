// Opening, suspending, leaving the screen.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include "ccurses.h"
#include "guard.h"
#include "screen.h"

const char *cc_version(void) { return curses_version(); }

cc_screen shown;
/// Columns and rows beyond these are left alone: no screen has them, and curses would ask for gigabytes.
enum { MOST = 2000 };
static SCREEN *screen;
static int mouse_is_on;
static struct termios shell_modes;

static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

void cc_raw(const void *bytes, size_t n) {
  const char *next = bytes;
  while (n > 0) {
    ssize_t done = write(STDOUT_FILENO, next, n);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return;
    next += done;
    n -= (size_t)done;
  }
}

/// Text of a string capability; NULL where the terminal lacks it.
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (const char *)-1 && *text ? text : NULL;
}

/// Appends a capability without its padding.
static size_t append(char *to, size_t used, size_t most, const char *text) {
  while (text && *text && used < most) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end)
      text = end + 1;
    else
      to[used++] = *text++;
  }
  return used;
}

static void prepare_guard(void) {
  char bytes[512];
  size_t n = 0, most = sizeof bytes;
  n = append(bytes, n, most, capability("sgr0"));
  n = append(bytes, n, most, capability("op"));
  if (shown.is_xterm) n = append(bytes, n, most, "\033[?2026l");
  if (shown.is_xterm) n = append(bytes, n, most, mouse_off);
  if (shown.is_xterm) n = append(bytes, n, most, paste_off);
  n = append(bytes, n, most, capability("cnorm"));
  const char *leave = capability("rmcup"), *move = capability("cup");
  if (move) n = append(bytes, n, most, tiparm(move, 998, 0));
  n = append(bytes, n, most, leave ? leave : "\r\n");
  guard_prepare(bytes, n, &shell_modes);
}

/// Name of the variant of the terminal whose colors are 0xRRGGBB, where it has one and the user's wish is clear.
static const char *direct_variant(int color, const char *term, char *name, size_t size) {
  const char *said = getenv("COLORTERM");
  int is_said = said && (!strcmp(said, "truecolor") || !strcmp(said, "24bit"));
  if (color != CC_COLOR_DIRECT && !(color == CC_COLOR_AUTO && is_said)) return term;
  size_t length = strlen(term);
  const char *suffix = strstr(term, "-256color");
  if (suffix && !suffix[9]) length = (size_t)(suffix - term);
  if (length + 8 > size) return term;
  memcpy(name, term, length);
  memcpy(name + length, "-direct", 8);
  int status;
  TERMINAL *before = cur_term;
  int found = setupterm(name, STDOUT_FILENO, &status) == OK && tigetflag("RGB") > 0;
  if (cur_term != before) del_curterm(cur_term);
  return found ? name : term;
}

static int check_terminal(const char *term) {
  int status = 0;
  if (setupterm(term, STDOUT_FILENO, &status) != OK) return CC_TERM_UNKNOWN;
  int can_move = capability("cup") && capability("clear") && capability("el");
  del_curterm(cur_term);
  return can_move ? CC_OK : CC_TERM_CANNOT_MOVE;
}

static void set_modes(void) {
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  typeahead(-1);
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)IXON;
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  }
  def_prog_mode();
}

static void enter_modes(void) {
  if (!shown.is_xterm) return;
  SEND(paste_on);
  if (mouse_is_on) SEND(mouse_on);
}

static void leave_modes(void) {
  if (!shown.is_xterm) return;
  if (mouse_is_on) SEND(mouse_off);
  SEND(paste_off);
}

/// Enters full screen. Leaves and enters it once before, without the terminal seeing it: until then, this ncurses (6.4)
/// hands over its output at every move of the cursor, a frame in a hundred pieces; afterwards, a frame in one.
static void enter_screen(void) {
  int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  int is_unseen = terminal >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0;
  if (is_unseen) {
    endwin();
    doupdate();
    dup2(terminal, STDOUT_FILENO);
    clearok(curscr, TRUE);
    char bytes[256];
    size_t n = append(bytes, 0, sizeof bytes, capability("smcup"));
    n = append(bytes, n, sizeof bytes, capability("sgr0"));
    n = append(bytes, n, sizeof bytes, capability("rmir"));
    cc_raw(bytes, append(bytes, n, sizeof bytes, capability("smam")));
  }
  if (terminal >= 0) close(terminal);
  if (nowhere >= 0) close(nowhere);
}

int cc_open(int color, int mouse, const char *log_path, cc_screen *result) {
  if (screen) return CC_FAILED;
  if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &shell_modes) != 0) return CC_INPUT_NOT_TERMINAL;
  if (!isatty(STDOUT_FILENO)) return CC_OUTPUT_NOT_TERMINAL;
  const char *term = getenv("TERM");
  if (!term || !*term) return CC_TERM_UNSET;
  int problem = check_terminal(term);
  if (problem != CC_OK) return problem;
  char variant[128];
  const char *name = direct_variant(color, term, variant, sizeof variant);

  fflush(stdout);
  use_env(TRUE);
  use_tioctl(TRUE);
  guard_install();
  screen = newterm(name, stdout, stdin);
  if (!screen) {
    guard_remove();
    return CC_FAILED;
  }
  enter_screen();
  guard_take_resize();
  shown.is_xterm = capability("kmous") != NULL;
  shown.is_console = !strncmp(term, "linux", 5);
  shown.width = COLS;
  shown.height = LINES;
  mouse_is_on = mouse && shown.is_xterm;
  prepare_guard();
  guard_arm(1);
  guard_keep_errors(log_path);
  set_modes();
  start_drawing(color);
  enter_modes();
  *result = shown;
  return CC_OK;
}

void cc_close(void) {
  if (!screen) return;
  leave_modes();
  if (!isendwin()) endwin();
  guard_arm(0);
  guard_return_errors();
  guard_remove();
  delscreen(screen);
  screen = NULL;
}

void cc_lend(void) {
  if (!screen) return;
  leave_modes();
  endwin();
  guard_arm(0);
}

void cc_take_back(void) {
  if (!screen) return;
  int width, height;
  cc_redraw();
  cc_resize(&width, &height);
  cc_flush(0);
  guard_arm(1);
  enter_modes();
}

void cc_suspend(void) {
  if (!screen) return;
  cc_lend();
  guard_stop();
  cc_take_back();
}

void cc_redraw(void) {
  reset_prog_mode();
  clearok(curscr, TRUE);
}

void cc_resize(int *width, int *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    resize_term(size.ws_row < MOST ? size.ws_row : MOST, size.ws_col < MOST ? size.ws_col : MOST);
    clearok(curscr, TRUE);
  }
  *width = shown.width = COLS;
  *height = shown.height = LINES;
}

void cc_mouse(int on) {
  on = on && shown.is_xterm;
  if (on == mouse_is_on) return;
  mouse_is_on = on;
  if (on)
    SEND(mouse_on);
  else
    SEND(mouse_off);
}
