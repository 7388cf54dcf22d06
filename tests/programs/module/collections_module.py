# namedtuple, deque, OrderedDict: their methods and errors.
from collections import namedtuple, deque, OrderedDict
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

P = namedtuple("P", ["x", "y"])
Q = namedtuple("Q", "a b c")
p = P(1, 2)
print(p, p.x, p[1], p == (1, 2), len(p), list(p), p + (3,), P(y=5, x=4), P(1, y=2), isinstance(p, tuple), P.__name__, Q(*range(3)), hash(p) == hash((1, 2)), {p: "k"}[(1, 2)], p[0:1], sorted([P(2, 1), P(1, 9)]), p._asdict() if hasattr(p, "_asdict") else "no _asdict", repr(P("a", None)))
a, b = p
print(a, b, "%s %s" % p, max(p), 1 in p, p._fields if hasattr(p, "_fields") else "no _fields", [q for q in p], p < P(1, 3))
show("P(1)", "P(1, 2, 3)", "P(1, x=2)", "P(1, z=2)", "P()", "p.z", "p.x.y", "namedtuple('N', 5)", "namedtuple('N', ())()", "namedtuple('N', 'a, b')(1, 2)", "namedtuple('N', ('a', 5))", "namedtuple(5, 'a')", "namedtuple('N')", "p[5]", "p._replace(x=3)", "type(p)", "P", "p == P(1, 2)", "p != Q(1, 2, 3)", "p.count(1)", "p.index(2)")
for text in ("p.x = 5", "p[0] = 5", "del p.x", "p.new = 1"):
    try:
        exec(text)
    except Exception as e:
        print(text, type(e).__name__, e)
class Sub(P):
    def total(self):
        return self.x + self.y
s = Sub(3, 4)
print(s.total(), s, s.x, s[0])
d = deque((), 3)
d.append(1)
d.append(2)
d.appendleft(0)
print(len(d), list(d), d[0], d[-1], bool(d), d.popleft(), d.pop(), list(d))
for i in range(5):
    d.append(i)
print(list(d))
d.appendleft("left")
print(list(d), d[1])
d.extend([7, 8])
d[0] = "set"
print(list(d), len(d), [x for x in d], 8 in d)
e = deque([1, 2, 3], 5)
print(list(e), list(deque((), 0)), list(deque([1, 2, 3, 4], 2)))
show("deque()", "deque([1, 2])", "deque((), 2, 1)", "deque((), 2).pop()", "deque((), 2).popleft()", "e[10]", "e[-10]", "e['a']", "e.foo", "deque((), -1)", "deque(5, 2)", "deque((), 'a')", "e == e", "e + e", "e.clear()", "hash(e) is None", "e[0:1]", "deque((), 1, 2).append(1)", "e.remove(1)", "len(e)", "type(e)", "e.rotate(1)", "repr(e)[:5]")
f = deque((), 2, 1)
f.append(1)
f.append(2)
for method in (f.append, f.appendleft):
    try:
        method(3)
    except IndexError as x:
        print(x, list(f))
try:
    f.extend([9])
except IndexError as x:
    print(x)
try:
    del e[0]
except TypeError as x:
    print(x)
it = iter(deque([1, 2], 4))
print(next(it), next(it), next(it, "end"))
o = OrderedDict()
for k in "zyx":
    o[k] = ord(k)
print(o, list(o.items()), o.pop("y"), o, OrderedDict([("b", 1), ("a", 2)]), OrderedDict(b=1, a=2) == OrderedDict(a=2, b=1) if False else "-")
o["z"] = 0
del o["x"]
o["x"] = 9
print(o, o.popitem(), len(o), "z" in o, OrderedDict.fromkeys("ba") if hasattr(OrderedDict, "fromkeys") else "-", o == {"z": 0})
