# Heap bytes of linked structures of instances.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


class Branch:
    def __init__(self, depth):
        self.left = Branch(depth - 1) if depth else None
        self.right = Branch(depth - 1) if depth else None


def chain(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


def ring(n):
    first = last = Node(0, None)
    for i in range(n):
        last.next = Node(i, None)
        last = last.next
    last.next = first
    return first


measure("chain", lambda: chain(100))
measure("ring", lambda: ring(100))
measure("tree", lambda: Branch(6))
