import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


def grow(holders):
    for i in range(20):
        node = Node(i)
        holders.append(node)


def use(holders):
    total = 0
    for k in range(300):
        for node in holders:
            total += node.name
    return total


def drop(holders):
    holders.pop(7)


holders = []
grow(holders)
use(holders)
drop(holders)
use(holders)
gc.collect()
