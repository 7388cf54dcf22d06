# dict: construction, methods, errors. The order of a plain dict is that of its hash table.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
print(d["a"], d.get("b"), d.get("z"), d.get("z", 0), len(d), "a" in d, "z" not in d, sorted(d), sorted(d.items()), sorted(d.values()))
del d["b"]
print(sorted(d.keys()), d.pop("c"), d.pop("zz", "default"), d.setdefault("n", []), d.setdefault("a", 99), sorted(d.items(), key=str))
d.update({"x": 1})
d.update([("y", 2), ["z", 3]])
d.update(k=4)
d.update({}, m=5)
print(sorted(d.items(), key=str))
e = d.copy()
e.clear()
print(e, len(d), dict(), dict({"q": 1}), dict([(1, 2)]), dict(a=1), dict({"a": 1}, a=2), dict(((1, 2), (3, 4))), {}.get(1))
show("{}['x']", "{1: 2}[2]", "{}.pop(1)", "{}.popitem()", "{}.pop()", "{[]: 1}", "{}[{}]", "{1: 2}.get([])", "dict(5)", "dict([1])", "dict([(1, 2, 3)])", "dict([(1,)])", "{}.update(5)", "{}.foo", "{} < {}", "{} + {}", "hash({})", "{}.fromkeys(5)", "{}.setdefault()", "{}[...]", "dict(1, 2)", "{}.update(1, 2)")
show("dict.fromkeys('a')", "dict.fromkeys([1], 0)", "{}.fromkeys((2,), 'v')", "{1: 'a'} == {1: 'a'}", "{1: 'a'} != {1: 'b'}", "{1: 2} == {1.0: 2}", "{1: 2, 3: 4} == {3: 4, 1: 2}", "{1: 2} == [(1, 2)]", "{1: 2}.popitem()", "bool({})", "bool({0: 0})", "{1: 2} | {3: 4}", "{True: 'a', 1: 'b', 1.0: 'c'}", "{None: 1}[None]", "{(1, 2): 3}[1, 2]", "{2**70: 'big'}[2**70]", "{1.5: 1}[1.5]", "{b'k': 1}[b'k']", "{1: {2: {3: 4}}}[1][2][3]", "{...: 1}")
d = {1: 1}
try:
    d |= {2: 2}
    print(d)
except Exception as x:
    print(type(x).__name__, x)
n = {}
for i in range(200):
    n[i] = i * i
for i in range(0, 200, 2):
    del n[i]
print(len(n), sum(n), sum(n.values()), n[199], n.get(100), 101 in n)
for i in range(1000, 1050):
    n[str(i)] = i
print(len(n), n["1049"], "1050" in n)
s = {}
s["self"] = s
print(len(s), s["self"] is s)
try:
    {}.x = 1
except AttributeError as x:
    print(x)
