# The default policy does not call __del__ of the program's classes.
import gc


class Block:
    def __del__(self):  #! del-ignored
        print("gone")


def make():
    Block()


def use_the_stack(n):
    return n and use_the_stack(n - 1)


make()
use_the_stack(20)
gc.collect()
print("end")
#> end
