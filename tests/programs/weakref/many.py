# Hundreds of references and finalizers: the map grows, entries go, every callback runs once.
import gc, weakref
class A:
    def __init__(self, n):
        self.n = n
counts = {}
def note(n):
    counts[n] = counts.get(n, 0) + 1
def build(n):
    objects = [A(i) for i in range(n)]
    refs = [weakref.ref(o) for o in objects]
    for o in objects:
        weakref.finalize(o, note, o.n)
    return objects, refs
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
objects, refs = build(200)
gc.collect()
print(sum(1 for r in refs if r() is None), len(counts))
objects = objects[:50]
clutter()
gc.collect()
alive = [r().n for r in refs if r() is not None]
print(alive[:50] == list(range(50)), len(alive) <= 52, len(counts) == 200 - len(alive), set(counts.values()) == {1})
objects = None
clutter()
gc.collect()
clutter()
gc.collect()
print(sum(1 for r in refs if r() is not None) <= 1, len(counts) >= 199, set(counts.values()) == {1})
more = build(30)
print(len(more[0]), all(r() is o for o, r in zip(*more)))
