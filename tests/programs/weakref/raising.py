# A callback that raises is reported on standard error and does not disturb the others or the program.
import gc, weakref
class A:
    pass
class Custom(Exception):
    pass
def deep(n):
    if n == 0:
        raise Custom("from the depths")
    deep(n - 1)
def bad(r):
    deep(2)
def ok(r):
    print("ok runs")
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
def make():
    a = A()
    return weakref.ref(a, ok), weakref.ref(a, bad), weakref.ref(a, ok), weakref.finalize(a, lambda: 1 // 0), weakref.finalize(a, print, "finalizer runs"), weakref.ref(a, lambda: "wrong arity")
kept = make()
clutter()
gc.collect()
print("still running", [k() for k in kept[:3]])
gc.collect()
print("no second report")
