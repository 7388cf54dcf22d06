# A generator can stand wherever an iterable can.
def g(*values):
    for v in values:
        yield v
a, b, *c = g(1, 2, 3, 4)
print(a, b, c, list(g(1)), tuple(g(1, 2)), set(g(1, 1)), frozenset(g(2)), dict(g((1, 2), ("a", "b"))) == {1: 2, "a": "b"}, bytes(g(65, 66)), bytearray(g(67)))
print(sum(g(1, 2, 3)), max(g(3, 1)), min(g(3, 1)), sorted(g(3, 1, 2)), any(g(0, 1)), all(g(1, 0)), ",".join(g("a", "b")), list(zip(g(1, 2), g(3, 4))), list(map(str, g(1, 2))), list(filter(None, g(0, 1))), list(enumerate(g("x"))), 2 in g(1, 2), next(g(9)))
l = [0]
l.extend(g(1, 2))
l += g(3)
l[1:2] = list(g(7, 7))
print(l, print(*g("p", "q")), [x for x in g(1)], {x: 1 for x in g(5)}, (lambda *a: a)(*g(1, 2)))
s = {1}
s.update(g(2, 3))
print(sorted(s), sorted(s.union(g(9))), s.issubset(g(1, 2, 3, 4)), s.isdisjoint(g(8)), sorted(s.difference(g(1))), sorted(s.intersection(g(1, 2))))
from collections import deque, OrderedDict
from array import array
print(list(deque(g(1, 2), 5)), OrderedDict(g(("z", 1), ("a", 2))), array("h", g(1, 2)), "%s %s" % tuple(g(1, 2)), dict.fromkeys(g("k")), max(g("aa", "b"), key=len), type("T", tuple(g(object)), {}).__name__, isinstance(1, tuple(g(str, int))))
for i, (x, y) in enumerate(g((1, 2), (3, 4))):
    print(i, x, y, end="; ")
print()
def nested():
    yield from g(1, 2)
    yield from (x * 10 for x in g(1, 2))
    yield list(g())
print(list(nested()), sum(x * y for x in g(1, 2) for y in g(3, 4)), [list(g(*range(n))) for n in range(3)])
