# Container protocols: __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __call__, __bool__, __reversed__.
class Grid:
    def __init__(self):
        self.cells = {}
    def __len__(self):
        return len(self.cells)
    def __getitem__(self, key):
        return self.cells.get(key, "empty")
    def __setitem__(self, key, value):
        self.cells[key] = value
    def __delitem__(self, key):
        del self.cells[key]
    def __contains__(self, key):
        return key in self.cells
    def __iter__(self):
        return iter(sorted(self.cells))
    def __call__(self, *args, **kw):
        return ("called", args, sorted(kw.items()))
g = Grid()
print(len(g), bool(g), g[1, 2])
g[1, 2] = "a"
g[0, 0] = "b"
g[3, 3] = 0
g[3, 3] += 5
print(len(g), bool(g), g[1, 2], (0, 0) in g, (9, 9) in g, list(g), [k for k in g], g(1, 2, x=3), max(g), sorted(g, reverse=True)[0], g[3, 3])
del g[0, 0]
print(list(g), callable(g), (0, 0) not in g)
a, b = g
print(a, b)
class Word:
    def __init__(self, text):
        self.text = text
    def __len__(self):
        return len(self.text)
    def __getitem__(self, i):
        if isinstance(i, int):
            return self.text[i]
        return Word(self.text[i])
    def __repr__(self):
        return "Word(%r)" % self.text
w = Word("hello")
print(w[1], w[-1], w[1:3], list(w), "l" in w, "z" in w, list(reversed(w)), [c for c in w if c > "h"], max(w), "".join(w), list(zip(w, range(2))), list(enumerate(w))[1], sorted(w))
class Reversible:
    def __reversed__(self):
        return iter("reversed")
try:
    print(list(reversed(Reversible())))
except TypeError as e:
    print(e)
class Truth:
    def __init__(self, v):
        self.v = v
    def __bool__(self):
        return self.v
print([t.v for t in (Truth(True), Truth(False)) if t], not Truth(False), "yes" if Truth(True) else "no", Truth(False) or "other", any([Truth(False), Truth(True)]))
class Stack(list):
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]
s = Stack([1])
s.push(2)
print(s, len(s), s.peek(), s[0], s == [1, 2], [x for x in s], sorted(s), s + [3], type(s + [3]).__name__, 1 in s, isinstance(s, list), s.pop(), list(s))
class Default(dict):
    def __getitem__(self, k):
        return super().__getitem__(k) if k in self else "missing " + k
d = Default()
d["a"] = 1
print(d["a"], d["b"], d.get("b"), len(d), d == {"a": 1}, list(d), isinstance(d, dict), d.pop("a"), d)
class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
u = Upper()
u["x"] = 1
u.update({"y": 2})
print(sorted(u.items()))
class Func:
    def __call__(self, x):
        return x * 2
print(list(map(Func(), [1, 2])), Func()(5), sorted([3, 1], key=Func()), callable(Func()))
class NoCall:
    pass
for text in ("NoCall()()", "len(NoCall())", "NoCall()[1]", "5 in NoCall()", "del NoCall()[1]"):
    try:
        exec(text)
    except TypeError as e:
        print(text, e)
class LenError:
    def __len__(self):
        return "three"
    def __contains__(self, x):
        raise KeyError(x)
    def __call__(self):
        raise StopIteration("from call")
for text in ("len(LenError())", "5 in LenError()", "LenError()()"):
    try:
        eval(text)
    except Exception as e:
        print(text, type(e).__name__, e)
