# Heap bytes of deque, namedtuple, OrderedDict.
import gc
from collections import OrderedDict, deque, namedtuple


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


Point = namedtuple("Point", ("x", "y"))
Wide = namedtuple("Wide", ("a", "b", "c", "d", "e", "f"))


def filled(n):
    d = deque((), n)
    for i in range(n):
        d.append(i)
    return d


def ordered(n):
    o = OrderedDict()
    for i in range(n):
        o[i] = i
    return o


measure("deque", lambda: filled(500))
measure("small deques", lambda: [deque((), 4) for i in range(100)])
measure("points", lambda: [Point(i, i) for i in range(100)])
measure("wide", lambda: [Wide(i, i, i, i, i, i) for i in range(100)])
measure("ordered dictionary", lambda: ordered(200))
measure("small ordered dictionaries", lambda: [ordered(2) for i in range(50)])
