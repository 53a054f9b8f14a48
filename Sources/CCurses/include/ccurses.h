#ifndef CCURSES_H
#define CCURSES_H
#include <stdint.h>
/// Columns that libc gives the scalar in the current LC_CTYPE: 0, 1, 2, or -1 for not printable.
int cc_width(uint32_t scalar);
/// Sets LC_CTYPE to a UTF-8 locale that does not depend on the user. 1, or 0 where libc has none.
int cc_locale_utf8(void);
#endif
