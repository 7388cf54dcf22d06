# The callback of a kept reference closes over the target.
import gc
import weakref


class Target:
    pass


def use():
    target = Target()
    return weakref.ref(target, lambda r: print("called", target))


r = use()
for _ in range(3):
    gc.collect()
print("kept:", r() is not None)
