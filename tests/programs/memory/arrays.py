# Heap bytes of typed arrays and memoryviews.
import gc
from array import array


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def grown():
    a = array("H")
    for i in range(1000):
        a.append(i)
    return a


measure("bytes", lambda: array("b", bytes(2000)))
measure("ints", lambda: array("i", range(500)))
measure("long ints", lambda: array("q", range(500)))
measure("grown", grown)
measure("many", lambda: [array("h", (1, 2, 3)) for i in range(100)])
measure("views", lambda: [memoryview(bytearray(8)) for i in range(100)])
