# The program is a text: how long its file's name is changes what is in the heap.
