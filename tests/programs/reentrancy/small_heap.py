# A heap that is nearly full: MemoryError arrives as an exception, containers keep their contents, work goes on.
import gc
def fill(make):
    kept = []
    try:
        while True:
            kept.append(make())
    except MemoryError as e:
        n = len(kept) // 4
        while len(kept) > n:
            kept.pop()
        return "MemoryError", kept
def check(name, make, good):
    gc.collect()
    result, kept = fill(make)
    gc.collect()
    print(name, result, all(good(k) for k in kept), len(kept) > 10)
check("lists", lambda: [1, 2, 3], lambda k: k == [1, 2, 3])
check("dicts", lambda: {"a": 1}, lambda k: k == {"a": 1})
check("buffers", lambda: bytearray(2000), lambda k: len(k) == 2000)
check("strings", lambda: "x" * len("abc") * 100, lambda k: k == "x" * 300)
class Node:
    def __init__(self):
        self.a = self.b = 1
check("instances", Node, lambda k: k.a == 1 and k.b == 1)
check("closures", lambda: (lambda n: lambda: n)(5), lambda k: k() == 5)
check("tuples", lambda: (1, [2]), lambda k: k == (1, [2]))
def big_list():
    try:
        return [0] * 10_000_000
    except MemoryError as e:
        return str(e)[:24]
print(big_list())
def growing():
    l = []
    try:
        while True:
            l.append(len(l))
    except MemoryError:
        n = len(l)
        ok = l[0] == 0 and l[n // 2] == n // 2 and l[-1] == n - 1
        l = None
        return ok
print("growing list", growing())
def growing_dict():
    d = {}
    try:
        while True:
            d[len(d)] = len(d)
    except MemoryError:
        n = len(d)
        ok = all(d[i] == i for i in range(0, n, 97))
        d = None
        return ok
print("growing dict", growing_dict())
def growing_bytes():
    b = bytearray(b"x")
    try:
        while True:
            b.extend(b)
    except MemoryError:
        return len(b) & (len(b) - 1) == 0 and b[0] == b[-1] == 120
print("growing buffer", growing_bytes())
def growing_int():
    n = 3
    try:
        while True:
            n = n * n
            if n.__class__ is not int:
                return False
    except MemoryError:
        return n % 3 == 0
print("still works", sum(range(100)), "a" + str(5), [i for i in range(3)])
gc.collect()
print(gc.mem_free() > gc.mem_alloc())
