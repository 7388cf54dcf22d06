# A heap filled to its last block keeps all that is still referred to, wherever it lies.
import gc


def filled():
    held = None
    size = 1 << 20
    while size >= 8:
        try:
            block = bytearray(size)
            block[0] = block[-1] = 7
            held = [block, held]
        except MemoryError:
            size >>= 1
    return held


def is_intact(node):
    while node:
        if len(node) != 2 or node[0][0] != 7 or node[0][-1] != 7:
            return False
        node = node[1]
    return True


intact = more = None
held = filled()
gc.collect()
try:
    while True:
        more = [bytearray(16), more]
except MemoryError:
    pass
intact = is_intact(held)
held = more = None
print(intact)
