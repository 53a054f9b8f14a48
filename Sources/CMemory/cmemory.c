#include "cmemory.h"

#include <malloc.h>

void cm_give_back(void) { malloc_trim(0); }
