# The order in which a plain dict iterates: its hash table's. OrderedDict keeps insertion order.
from collections import OrderedDict
d = {}
for k in (10, 3, 7, 1, 25, 18, 4, 0, 100, 57):
    d[k] = k * 2
    print(d)
del d[7], d[25]
print(d, list(d))
d[9] = "nine"
print(d.popitem(), d.popitem(), d)
print({"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}, {c: ord(c) for c in "hello world"})
print(dict(a=1, b=2, c=3), {-1: "m", -2: "n", 5: "p"}, {"x": 1, 5: 2, (1, 2): 3, None: 4} if False else "-")
print({c for c in "mississippi"}, {5, 3, 1, 9, 7, 33, 65}, set(range(12, 0, -1)), frozenset("abc"))
small = {"b": 1, "a": 2}
small["c"] = 3
small["d"] = 4
small["e"] = 5
print(small, small.copy(), list(small.items()))
o = OrderedDict([("z", 1), ("a", 2), ("m", 3)])
o["b"] = 4
o["a"] = 20
del o["m"]
o["m"] = 30
print(o, list(o), list(o.values()), len(o), o["a"], o == {"z": 1, "a": 20, "b": 4, "m": 30}, o.popitem(), o)
o.update({"new": 1})
print(o.copy(), type(o.copy()), o.pop("z"), o.get("zz"), list(o.keys()), OrderedDict(a=1) if False else "-", bool(OrderedDict()))
print(OrderedDict([(1, 2)]) == OrderedDict([(1, 2)]), OrderedDict(), isinstance(o, dict), OrderedDict({5: 6}), o.setdefault("s", 9), o)
