# Watch for: a finalizer whose callback stores its argument where the program finds it again. What it stores must be whole,
# and the callback must not run a second time when the stored object dies for good.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.parts = ["whole", name]


saved = [None]


def resurrect(node):
    print("callback for", node.name)
    saved[0] = node


def drop():
    target = Node("target")
    companion = Node("companion")
    weakref.finalize(target, resurrect, companion)
    own = Node("own argument")
    weakref.finalize(own, resurrect, own)


drop()
for number in range(1, 4):
    gc.collect()
    print("after collection", number, "saved:", saved[0] and saved[0].parts)
    saved[0] = None
