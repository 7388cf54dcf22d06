# Callbacks of references: when they run, with what, in which order; a reference that died before its target.
import gc, weakref
class A:
    def __init__(self, name):
        self.name = name
log = []
def make(name, n, keep=True):
    a = A(name)
    refs = [weakref.ref(a, lambda r, i=i: log.append((name, i, r()))) for i in range(n)]
    if not keep:
        refs = []
    return a, refs
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
a, refs = make("one", 3)
clutter()
gc.collect()
print(log)
a = None
clutter()
gc.collect()
print(log)
log.clear()
gc.collect()
print(log, [r() for r in refs])
b, dead = make("two", 2, False)
clutter()
gc.collect()
b = None
clutter()
gc.collect()
print(log)
log.clear()
seen = []
def same(r):
    seen.append(r is kept)
def watch():
    global kept
    kept = weakref.ref(A("three"), same)
watch()
clutter()
gc.collect()
print(seen, kept())
def resurrecting():
    class Box:
        pass
    c = A("four")
    return weakref.ref(c, lambda r: log.append("cannot see it: %s" % r()))
keep = resurrecting()
clutter()
gc.collect()
print(log)
