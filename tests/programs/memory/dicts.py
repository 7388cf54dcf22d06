# Heap bytes of dictionaries: small ones, one that grows, one that was emptied.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def grown(n):
    d = {}
    for i in range(n):
        d[i] = i
    return d


def emptied():
    d = grown(300)
    for i in range(300):
        del d[i]
    return d


measure("one entry", lambda: [{1: 2} for i in range(100)])
measure("five entries", lambda: [{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5} for i in range(50)])
measure("empty", lambda: [{} for i in range(100)])
measure("300 entries", lambda: grown(300))
measure("1000 entries", lambda: grown(1000))
measure("emptied", emptied)
measure("comprehension", lambda: {i: i for i in range(200)})
