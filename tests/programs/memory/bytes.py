# Heap bytes of bytes and bytearrays.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def grown():
    b = bytearray()
    for i in range(2000):
        b.append(i & 255)
    return b


measure("bytes", lambda: bytes(3000))
measure("short bytes", lambda: [bytes([i, i, i]) for i in range(150)])
measure("bytearray", lambda: bytearray(3000))
measure("short bytearrays", lambda: [bytearray(4) for i in range(150)])
measure("grown bytearray", grown)
measure("copies", lambda: [bytes(bytearray(50)) for i in range(50)])
