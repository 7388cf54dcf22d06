# A ring of four objects with finalisers: how many collections until all have run?
import gc


class Node:
    def __del__(self):
        global finalised
        finalised += 1


finalised = 0


def use():
    nodes = [Node() for _ in range(4)]
    for i in range(4):
        nodes[i].to = nodes[i - 1]


use()
gc.collect()
print(finalised)
gc.collect()
print(finalised)
gc.collect()
print(finalised)
gc.collect()
print(finalised)
