#include "cmemory.h"

#include <malloc.h>

enum { heap = 64 << 20 };

/* An allocator's heap beside the first is else enlarged page by page, each at the price of a system call. */
void cm_take_at_once(void) {
  mallopt(M_TOP_PAD, heap);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

void cm_give_back(void) { malloc_trim(0); }
