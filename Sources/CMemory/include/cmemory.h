#ifndef CMEMORY_H
#define CMEMORY_H

/// Lets the allocator take address space in large pieces; memory itself is still taken as it is used.
void cm_take_at_once(void);

/// Gives memory that the allocator holds but nobody uses back to the system.
void cm_give_back(void);

#endif
