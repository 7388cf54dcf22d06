# The callback is to be called with the object itself, so the finalizer holds it.
import gc
import weakref


class Block:
    pass


def make():
    block = Block()
    weakref.finalize(block, print, "gone", block)  #! finalize-reaches-target
    other = Block()
    weakref.finalize(other, print, "other gone")


def use_the_stack(n):
    return n and use_the_stack(n - 1)


make()
use_the_stack(20)
gc.collect()
#> other gone
