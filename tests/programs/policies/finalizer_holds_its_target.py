# A finalizer with its own target as its argument.
import gc
import weakref


class Target:
    pass


def report(target):
    print("callback got the target:", target.name)


def use():
    target = Target()
    target.name = "l"
    weakref.finalize(target, report, target)
    return weakref.ref(target)


r = use()
gc.collect()
print("reference after one collection:", r() is not None)
for _ in range(3):
    gc.collect()
print("done")
