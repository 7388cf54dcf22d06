# The target of a finalizer is reached only through the argument of another, whose own target lives.
import gc
import weakref


class Target:
    pass


def watch():
    outer = Target()
    inner = Target()
    weakref.finalize(inner, print, "inner")
    weakref.finalize(outer, lambda kept: print("outer"), inner)
    return outer


outer = watch()
for _ in range(3):
    gc.collect()
print("outer dropped")
outer = None
for _ in range(3):
    gc.collect()
print("done")
