import gc
import weakref


class Node:
    def __del__(self):
        pass


def called(ref):
    pass


node = Node()
ref = weakref.ref(node, called)
node = None
gc.collect()
try:
    int("x")
except ValueError:
    pass
try:
    bytes(100000000)
except MemoryError:
    pass
