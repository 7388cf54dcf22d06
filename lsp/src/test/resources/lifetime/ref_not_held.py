# The reference dies before its target, and its callback with it.
import gc
import weakref


class Block:
    pass


def use_the_stack(n):
    return n and use_the_stack(n - 1)


def told(ref):
    print("told")


def make():
    block = Block()
    weakref.ref(block, told)  #! ref-not-held
    return block


block = make()
use_the_stack(20)
gc.collect()
del block
use_the_stack(20)
gc.collect()
print("end")
#> end
