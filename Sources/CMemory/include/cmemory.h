#ifndef CMEMORY_H
#define CMEMORY_H

/// Lets the allocator take address space in large pieces; memory itself is still taken as it is used.
void cm_take_at_once(void);

/// Gives the unused end of the calling thread's heap back to the system: for a thread that has read and is done.
/// From then on address space is taken in small pieces again.
void cm_give_back_own(void);

/// Gives all memory that the allocator holds but nobody uses back to the system.
void cm_give_back(void);

#endif
