# Watch for: a heap with plenty of free memory in which a large block still cannot be placed. Every second buffer is
# dropped: half of the memory is free, in pieces too small for the request. MicroPython's collector moves nothing.
import gc

PIECE = 1000


def fill():
    gc.collect()
    pieces = []
    while gc.mem_free() > 20 * PIECE:
        pieces.append(bytearray(PIECE))
    return pieces


pieces = fill()
held = len(pieces)
for i in range(0, held - 1, 2):
    pieces[i] = None
gc.collect()
free = gc.mem_free()
print("more than a third of the heap is free:", free > (free + gc.mem_alloc()) // 3)
try:
    bytearray(free // 4)
    print("a quarter of the free memory could be had in one piece")
except MemoryError:
    print("a quarter of the free memory could not be had in one piece")
pieces = None
gc.collect()
bytearray(gc.mem_free() // 4)
print("with the small buffers gone, it can")
