# Iterables that change their receiver while it extends, unpacks, joins, copies or prints them.
def attempt(name, f):
    try:
        f()
        result = "done"
    except (ValueError, IndexError, RuntimeError, TypeError):
        result = "done"
    print(name, result)
def clearing(target, n):
    for i in range(n):
        target.clear()
        yield i
def appending(target, n):
    for i in range(n):
        if len(target) < 300:
            target.append("from inside")
        yield i
l = [1, 2, 3]
attempt("extend clearing", lambda: l.extend(clearing(l, 20)))
print(l[-1])
l = [1, 2, 3]
attempt("extend appending", lambda: l.extend(appending(l, 20)))
print([x for x in l if isinstance(x, int)] == [1, 2, 3] + list(range(20)))
l = [1, 2, 3]
attempt("extend self", lambda: l.extend(l))
print(l)
l = [1, 2, 3]
l += l
print(l)
b = bytearray(b"abc")
def byte_clearing():
    for i in range(50):
        b[:] = b""
        yield i
attempt("bytearray extend", lambda: b.extend(byte_clearing()))
b.append(7)
print(b[-1])
d = {}
def pairs():
    for i in range(50):
        d.clear()
        yield i, i
attempt("dict update", lambda: d.update(pairs()))
print(d[49])
s = set()
def elements():
    for i in range(50):
        s.clear()
        yield i
attempt("set update", lambda: s.update(elements()))
s.add("x")
print("x" in s)
class Repr:
    def __init__(self, action):
        self.action = action
    def __repr__(self):
        self.action()
        return "R"
l = []
l.extend([Repr(l.clear), 1, 2, 3])
attempt("repr of a list", lambda: repr(l))
l.append(5)
print(l[-1])
d = {}
for i in range(5):
    d[i] = Repr(d.clear)
attempt("repr of a dict", lambda: repr(d))
d["x"] = 1
print(d["x"])
l = []
l.extend([Repr(lambda: l.append(Repr(lambda: None)) if len(l) < 50 else None) for _ in range(5)])
attempt("repr that appends", lambda: str(l))
print(len(l) >= 5)
l = ["a", "b", "c"]
def parts():
    for x in ("a", "b", "c"):
        l.clear()
        yield x
print("-".join(parts()), "-".join(l), "".join(x for x in parts()))
class Num:
    def __init__(self, n):
        self.n = n
    def __radd__(self, other):
        nums.clear()
        return other + self.n
nums = [Num(1), Num(2)]
attempt("sum", lambda: sum(nums))
nums.append(1)
print(nums[-1])
def unpack():
    l = [1, 2, 3]
    def gen():
        for i in range(3):
            l.clear()
            yield i
    l[0], l2, l3 = gen()
attempt("unpack", unpack)
def call(*args, **kw):
    return len(args), len(kw)
l = [1, 2, 3]
print(call(*appending(l, 5)), len(l))
z = [1, 2, 3]
print(list(zip(z, clearing(z, 3)))[:1])
f = [0, 1, 2, 3, 4, 5]
print(list(filter(lambda x: (f.pop(), True)[1] if len(f) > 2 else True, f)))
e = [1, 2, 3]
out = []
for i, x in enumerate(e):
    out.append((i, x))
    if i < 5:
        e.append(x * 10)
print(out)
