# policy: del-resweep
# What __del__ stores lives on, and is not finalised again.
import gc

saved = []


class Block:
    def __del__(self):
        print("finalised")
        saved[0] = self  #! resurrects


saved.append(None)


def make():
    Block()


def use_the_stack(n):
    return n and use_the_stack(n - 1)


make()
use_the_stack(20)
gc.collect()
print(saved[0] is not None)
saved[0] = None
use_the_stack(20)
gc.collect()
print("end")
#> finalised
#> True
#> end
