# Heap bytes of generators, fresh and suspended.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def many_locals(a):
    b = c = d = e = f = g = h = a
    yield b
    yield c, d, e, f, g, h


def started(make):
    g = make()
    next(g)
    return g


def delegating(n):
    yield from count(n)


measure("fresh", lambda: [count(i) for i in range(100)])
measure("suspended", lambda: [started(lambda: count(5)) for i in range(100)])
measure("many locals", lambda: [started(lambda: many_locals(1)) for i in range(100)])
measure("delegating", lambda: [started(lambda: delegating(3)) for i in range(50)])
measure("expressions", lambda: [(x for x in (1, 2)) for i in range(100)])
