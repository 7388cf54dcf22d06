# Heap bytes of lists: literal, repeated, grown by append, sliced.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def appended():
    l = []
    for i in range(1000):
        l.append(i)
    return l


measure("repeated", lambda: [None] * 1000)
measure("appended", appended)
measure("short lists", lambda: [[i, i] for i in range(200)])
measure("empty lists", lambda: [[] for i in range(200)])
measure("from a range", lambda: list(range(500)))
measure("slice", lambda: ([0] * 600)[100:500])
