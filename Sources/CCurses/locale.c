#define _XOPEN_SOURCE 700
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>
#include "ccurses.h"

int cc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cc_locale_utf8(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i])) return 1;
  return 0;
}

int cc_locale_user(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  const char *wish = NULL;
  for (size_t i = 0; i < sizeof variables / sizeof *variables && !wish; i++) {
    const char *value = getenv(variables[i]);
    if (value && *value) wish = value;
  }
  if (!wish || !setlocale(LC_CTYPE, wish)) return cc_locale_utf8();
  if (!strcasecmp(nl_langinfo(CODESET), "UTF-8")) return 1;
  // Only ASCII will be sent; widths are still measured by the UTF-8 table.
  cc_locale_utf8();
  return 0;
}
