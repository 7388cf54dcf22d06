# A bound method holds its object.
import gc
import weakref


class File:
    def __init__(self):
        weakref.finalize(self, self.close)  #! finalize-reaches-target

    def close(self):
        print("closed")


def use():
    File()


def use_the_stack(n):
    return n and use_the_stack(n - 1)


use()
use_the_stack(20)
gc.collect()
print("end")
#> end
