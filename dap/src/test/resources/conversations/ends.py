import gc
import weakref

saved = []


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        saved.append(self)


node = Node("a")
ref = weakref.ref(node)
gc.collect()
node = None
gc.collect()
saved.clear()
gc.collect()
print("end")
