import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


first = Node("first")
first.other = Node("second")
watcher = weakref.ref(first.other)
gc.collect()
first.other = None
gc.collect()
print("end")
