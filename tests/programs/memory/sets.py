# Heap bytes of sets and frozen sets.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


measure("small sets", lambda: [{i, i + 1} for i in range(100)])
measure("200 elements", lambda: set(range(200)))
measure("1000 elements", lambda: set(range(1000)))
measure("frozen", lambda: [frozenset((i, i + 1, i + 2)) for i in range(50)])
measure("empty", lambda: [set() for i in range(100)])
