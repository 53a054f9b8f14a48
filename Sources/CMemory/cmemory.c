#include "cmemory.h"

#include <malloc.h>
#include <stdlib.h>

enum { heap = 64 << 20, usual_pad = 128 << 10, large = 100 << 10 };

/* A heap of a thread beside the first is else enlarged page by page, each at the price of a system call that stops
   all other threads from taking memory. */
void cm_take_at_once(void) {
  mallopt(M_TOP_PAD, heap);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

/* Only freeing something large looks at the end of the thread's own heap. */
void cm_give_back_own(void) {
  mallopt(M_TOP_PAD, usual_pad);
  void *volatile block = malloc(large);
  free(block);
}

void cm_give_back(void) {
  cm_give_back_own();
  malloc_trim(0);
}
