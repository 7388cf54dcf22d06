# Key functions and comparisons that change the list which is being sorted, and functions that change what is being mapped.
def attempt(name, f):
    try:
        f()
    except (ValueError, IndexError, RuntimeError, StopIteration):
        pass
    print(name, "done")
class Item:
    action = None
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        if Item.action:
            Item.action()
        return self.n < other.n
for size in (2, 5, 50):
    l = [Item(i * 7 % size) for i in range(size)]
    Item.action = lambda: l.clear()
    attempt("clear in lt", l.sort)
    l.append("x")
    print(l[-1])
    l = [Item(i * 7 % size) for i in range(size)]
    Item.action = lambda: l.append(Item(1)) if len(l) < 200 else None
    attempt("append in lt", l.sort)
    Item.action = None
    print(all(isinstance(i, Item) for i in l), len(l) >= size)
    l = list(range(size))
    def key(x):
        l.clear()
        return -x
    attempt("clear in key", lambda: l.sort(key=key))
    l.append("x")
    print(l[-1])
    l = list(range(size))
    def key(x):
        if len(l) < 500:
            l.extend([0] * 20)
        return x
    attempt("extend in key", lambda: l.sort(key=key))
    l.append("x")
    print(l[-1])
    l = list(range(size))
    out = list(map(lambda x: (l.pop() if len(l) > 1 else None, x)[1], l))
    print("map", out[0], len(l) >= 1)
    l = list(range(size))
    out = [x for x in l if (l.clear() or True)]
    print("comprehension", out)
    l = list(range(size))
    print("max", max(l, key=lambda x: (l.clear(), x)[1]))
    d = {i: i for i in range(size)}
    try:
        for k in d:
            d.clear()
    except RuntimeError:
        pass
    print("dict loop", d)
class Raises:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        raise RuntimeError("no order")
l = [Raises(i) for i in range(20)]
try:
    l.sort()
except RuntimeError as e:
    print(e, sorted(i.n for i in l) == list(range(20)))
l = [3, 1, "a", 2]
try:
    l.sort()
except TypeError:
    print(len(l), sorted(str(x) for x in l))
