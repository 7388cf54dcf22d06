# Heap bytes of integers: small ones cost nothing, long ones a block or more.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


measure("small", lambda: [i * 1000 for i in range(200)])
measure("long", lambda: [(1 << 100) + i for i in range(100)])
measure("longer", lambda: [(1 << 1000) + i for i in range(50)])
measure("one huge", lambda: [1 << i for i in (20000, 30000)])
measure("product", lambda: [i**2000 for i in (7, 1001)])
