# Heap bytes of weak references and finalizers, with their entries in the map.
import gc
import weakref


class Target:
    pass


def referenced(n):
    targets = [Target() for i in range(n)]
    return targets, [weakref.ref(t) for t in targets]


def finalized(n):
    targets = [Target() for i in range(n)]
    for t in targets:
        weakref.finalize(t, print, "gone")
    return targets


def many_on_one(n):
    t = Target()
    return t, [weakref.ref(t) for i in range(n)]


def growth(label, make):
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept


first = growth("references", lambda: referenced(100))
second = growth("finalizers", lambda: [weakref.finalize(t, abs, 1) for t in first[0]])
third = growth("many on one", lambda: many_on_one(200))
