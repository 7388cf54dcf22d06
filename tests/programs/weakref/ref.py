# weakref.ref: calling, identity, equality, hashing, what can be a target, errors.
import gc, weakref
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

class A:
    pass
class Eq:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __hash__(self):
        return self.n
a = A()
r = weakref.ref(a)
s = weakref.ref(a)
def compare():
    print(r() is a, s() is a, type(r), r == r, isinstance(r, weakref.ref))
compare()
targets = [[1], {1: 2}, {1, 2}, bytearray(3), lambda: 0, (x for x in ()), A, a.__init__ if hasattr(a, "__init__") else A(), ValueError("x"), (1, [2]), iter([1])]
refs = [weakref.ref(t) for t in targets]
def compare_all():
    print([x() is t for x, t in zip(refs, targets)])
compare_all()
show("weakref.ref()", "weakref.ref(5)", "weakref.ref(None)", "weakref.ref('text')", "weakref.ref(len)", "weakref.ref(int)", "weakref.ref(a, None)() is a", "weakref.ref(a, 5)() is a", "weakref.ref(a, 1, 2)", "r(1) is a", "r.__callback__", "r.foo", "weakref.ref(a, callback=print)", "weakref.ref(r)() is r", "weakref.ref(True)", "weakref.ref(())")
for text in ("r.x = 1", "del r.x", "r[0]", "len(r)", "iter(r)", "r < s"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, type(e).__name__, e)
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
def make():
    x = A()
    return weakref.ref(x), weakref.ref(x)
p, q = make()
clutter()
gc.collect()
print(p(), q())
compare()
targets = refs = None
a = None
clutter()
gc.collect()
print(r(), s())
print(r(), bool(r), callable(r))
