# A default value is held by the function.
import gc
import weakref


class Block:
    pass


def make():
    block = Block()
    weakref.finalize(block, lambda kept=block: print("gone"))  #! finalize-reaches-target


def use_the_stack(n):
    return n and use_the_stack(n - 1)


make()
use_the_stack(20)
gc.collect()
print("end")
#> end
