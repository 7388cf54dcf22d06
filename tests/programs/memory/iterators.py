# Heap bytes of iterators, ranges, views.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


measure("list iterators", lambda: [iter([]) for i in range(100)])
measure("ranges", lambda: [range(i, i + 9) for i in range(100)])
measure("range iterators", lambda: [iter(range(i)) for i in range(100)])
measure("dictionary views", lambda: [{}.items() for i in range(100)])
measure("enumerations", lambda: [enumerate("ab") for i in range(100)])
measure("zips", lambda: [zip("ab", "cd") for i in range(100)])
measure("maps", lambda: [map(abs, ()) for i in range(100)])
