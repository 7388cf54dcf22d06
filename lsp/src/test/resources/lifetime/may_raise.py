# What a callback raises cannot be caught; it is printed and the program goes on.
import gc
import weakref


class Block:
    pass


def check():
    raise ValueError("not now")


def callback():
    check()


def make():
    weakref.finalize(Block(), callback)  #! callback-may-raise


def use_the_stack(n):
    return n and use_the_stack(n - 1)


try:
    make()
    use_the_stack(20)
    gc.collect()
except ValueError:
    print("caught")
print("end")
#> end
