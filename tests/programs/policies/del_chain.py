# A chain of objects with finalisers, the last of it allocated first.
import gc


class Node:
    def __init__(self, name, to):
        self.name = name
        self.to = to

    def __del__(self):
        names.append(self.name)


names = [None] * 8
names.clear()


def chain():
    c = Node("c", None)
    b = Node("b", c)
    return Node("a", b)


def drop():
    chain()


drop()
gc.collect()
print("after one collection:", len(names), "finalised")
print("order: <" + " ".join(names) + ">")
