# The order of references and finalizers of one target, made alternately.
import gc
import weakref


class Target:
    pass


def use():
    target = Target()
    r1 = weakref.ref(target, lambda r: print("ref1"))
    weakref.finalize(target, print, "fin1")
    r2 = weakref.ref(target, lambda r: print("ref2"))
    weakref.finalize(target, print, "fin2")
    return r1, r2


refs = use()
for _ in range(3):
    gc.collect()
print("done")
