# Watch for: a weak reference that is part of a cycle with its own target. Both die in the same collection; a callback
# of a reference that dies together with its target need not run, one that the program still holds must.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.itself = self


def say(text):
    return lambda ref: print("callback:", text)


def watched_from_outside():
    node = Node("a")
    return node, weakref.ref(node, say("the reference outside saw its target die"))


def watched_from_inside():
    node = Node("b")
    node.watcher = weakref.ref(node)
    return node, weakref.ref(node)


def names():
    return outside().name, inside().name, inside().watcher() is inside()


a, outside = watched_from_outside()
b, inside = watched_from_inside()
print("while the program holds them:", *names())
a = b = None
gc.collect()
print("after it let go of them:", outside(), inside())
