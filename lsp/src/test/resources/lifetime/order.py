# policy: del-resweep
# Two objects of a cycle, each with a finaliser: which runs first is a matter of addresses.
import gc


class Store:
    def __init__(self):
        self.open = True

    def __del__(self):
        self.open = False
        print("store closed")


class Writer:
    def __init__(self, store):
        self.store = None

    def __del__(self):
        print("store is open:", self.store.open)  #! finaliser-order


def make():
    store = Store()
    writer = Writer(store)
    writer.store = store
    store.writer = writer


def use_the_stack(n):
    return n and use_the_stack(n - 1)


make()
use_the_stack(20)
gc.collect()
#> store closed
#> store is open: False
