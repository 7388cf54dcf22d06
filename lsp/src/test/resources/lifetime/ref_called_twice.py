# Between two calls of a reference its target can be collected.
import gc
import weakref


class Block:
    size = 3


def use_the_stack(n):
    return n and use_the_stack(n - 1)


def make():
    return weakref.ref(Block())


ref = make()


def size():
    if ref() is not None:
        use_the_stack(20)
        gc.collect()
        return ref().size  #! ref-called-twice
    return 0


try:
    print(size())
except AttributeError as error:
    print(error)
#> 'NoneType' object has no attribute 'size'
