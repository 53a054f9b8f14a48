#ifndef CMEMORY_H
#define CMEMORY_H

/// Gives memory that the allocator holds but nobody uses back to the system.
void cm_give_back(void);

#endif
