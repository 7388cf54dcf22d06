# A finalizer's callback stores its argument where the program finds it later.
import gc
import weakref


class Target:
    pass


kept = [None]


def keep(argument):
    kept[0] = argument


def use():
    weakref.finalize(Target(), keep, ["an", "argument"])


use()
for _ in range(3):
    gc.collect()
print(kept[0])
