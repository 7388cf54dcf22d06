# One callback raises; the others on the same target still run.
import gc
import weakref


class Target:
    pass


def good(name):
    print("ran", name)


def bad():
    raise ValueError("bad")


def use():
    target = Target()
    weakref.finalize(target, good, "first")
    weakref.finalize(target, bad)
    weakref.finalize(target, good, "last")
    return [weakref.ref(target, lambda r: print("ran ref"))]


refs = use()
for _ in range(3):
    gc.collect()
print("done")
