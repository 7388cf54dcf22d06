# Watch for: a weak reference that is part of a cycle with its own target. Both die in the same collection; a callback
# of a reference that dies together with its target need not run, one that the program still holds must.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


def outside_the_cycle():
    node = Node("a")
    node.itself = node
    return weakref.ref(node, lambda ref: print("callback: the reference outside saw its target die"))


def inside_the_cycle():
    node = Node("b")
    node.itself = node
    node.watcher = weakref.ref(node)
    return weakref.ref(node)


def names():
    return outside().name, inside().name, inside().watcher() is inside()


outside = outside_the_cycle()
inside = inside_the_cycle()
print("before:", *names())
gc.collect()
print("after:", outside(), inside())
