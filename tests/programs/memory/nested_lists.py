# Heap bytes of nested lists: a matrix, a tree, a chain.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def tree(depth):
    return [tree(depth - 1), tree(depth - 1)] if depth else []


def chain(n):
    head = None
    for i in range(n):
        head = [i, head]
    return head


measure("matrix", lambda: [[0] * 20 for i in range(40)])
measure("tree", lambda: tree(7))
measure("chain", lambda: chain(200))
