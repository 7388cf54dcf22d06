# Heap bytes of tuples of several lengths.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def pairs(n):
    return [(i, i + 1) for i in range(n)]


measure("pairs", lambda: pairs(200))
measure("singles", lambda: [(i,) for i in range(200)])
measure("long", lambda: tuple(range(1000)))
measure("nested", lambda: [((i, i), (i, (i, i))) for i in range(50)])
measure("sums", lambda: [(i, i) + (i,) for i in range(100)])
