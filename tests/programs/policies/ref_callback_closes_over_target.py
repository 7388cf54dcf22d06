# The callback of a kept reference closes over the target.
import gc
import weakref


class Target:
    pass


def use():
    target = Target()
    return weakref.ref(target, lambda r: print("called", target))


r = use()
gc.collect()
gc.collect()
print("kept:", r() is not None)
