# __eq__ and __hash__ that change the container which is being searched.
class Key:
    action = None
    def __init__(self, n, h=3):
        self.n, self.h = n, h
    def __hash__(self):
        return self.h
    def __eq__(self, other):
        if Key.action:
            action, Key.action = Key.action, None
            action()
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self):
        return "K%d" % self.n
def attempt(name, f, action):
    Key.action = action
    try:
        f()
        result = "ok"
    except (KeyError, ValueError, IndexError, RuntimeError) as e:
        result = "a Python error"
    Key.action = None
    print(name, result in ("ok", "a Python error"))
for size in (1, 2, 5, 20):
    d = {Key(i): i for i in range(size)}
    attempt("get", lambda: d.get(Key(99)), d.clear)
    d["x"] = 1
    print(d.get("x"), len(d))
    d = {Key(i): i for i in range(size)}
    attempt("set", lambda: d.__setitem__(Key(99), 1), d.clear)
    d["x"] = 1
    print(d["x"])
    d = {Key(i): i for i in range(size)}
    def grow():
        for i in range(100):
            d[i] = i
    attempt("grow", lambda: d.__setitem__(Key(99), 1), grow)
    print(all(d[i] == i for i in range(100)))
    d = {Key(i): i for i in range(size)}
    attempt("delete", lambda: d.__delitem__(Key(size - 1)), d.clear)
    d["x"] = 1
    print(d["x"])
    s = {Key(i) for i in range(size)}
    attempt("set add", lambda: s.add(Key(99)), s.clear)
    s.add("x")
    print("x" in s)
    s = {Key(i) for i in range(size)}
    attempt("set remove", lambda: s.remove(Key(size - 1)), s.clear)
    s.add("x")
    print("x" in s)
    l = [Key(i) for i in range(size)]
    attempt("in", lambda: Key(99) in l, l.clear)
    l.append(1)
    print(l[-1])
    l = [Key(i) for i in range(size)]
    attempt("index", lambda: l.index(Key(size - 1)), l.clear)
    l.append(1)
    print(l[-1])
    l = [Key(i) for i in range(size)]
    attempt("remove", lambda: l.remove(Key(size - 1)), l.clear)
    l.append(1)
    print(l[-1])
    l = [Key(i) for i in range(size)]
    attempt("count", lambda: l.count(Key(99)), lambda: l.extend([1] * 50))
    l.append(1)
    print(l[-1])
    l, m = [Key(i) for i in range(size)], [Key(i) for i in range(size)]
    attempt("equal", lambda: l == m, lambda: (l.clear(), m.clear()))
    l.append(1)
    print(l, m)
