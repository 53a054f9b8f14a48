import CMemory
import Glibc

// A reader of our output that goes away ends the program quietly, whatever the parent made of SIGPIPE.
signal(SIGPIPE, SIG_DFL)
cm_take_at_once()
Warroom.start()
