#include "cmemory.h"

#include <malloc.h>

enum { heap = 4 << 20 };

/* An allocator's heap beside the first is else enlarged page by page, each at the price of a system call. Its end, as
   much as is taken at once, is not given back. */
void cm_take_at_once(void) {
  mallopt(M_TOP_PAD, heap);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

void cm_give_back(void) { malloc_trim(0); }
