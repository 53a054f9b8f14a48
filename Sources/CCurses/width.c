#define _XOPEN_SOURCE 700
#include <wchar.h>
#include "ccurses.h"

int cc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
