# A chain whose last object lies in a ring of its own: how many collections does it take?
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        names.append(self.name)


names = [None] * 8
names.clear()
after_one = after_two = after_three = 0


def use():
    head, first, second = Node("head"), Node("first"), Node("second")
    head.to = first
    first.to = second
    second.to = first


use()
gc.collect()
after_one = len(names)
gc.collect()
after_two = len(names)
gc.collect()
after_three = len(names)
print("finalised:", after_one, after_two, after_three)
print("order: <" + " ".join(names) + ">")
