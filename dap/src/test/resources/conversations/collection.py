import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


def gone(reference):
    print("gone")


first = Node("first")
first.other = Node("second")
watcher = weakref.ref(first.other, gone)
first.other = None
gc.collect()
print("end")
