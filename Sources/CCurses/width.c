#define _XOPEN_SOURCE 700
#include <locale.h>
#include <stddef.h>
#include <wchar.h>
#include "ccurses.h"

int cc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cc_locale_utf8(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i])) return 1;
  return 0;
}
