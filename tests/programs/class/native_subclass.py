# Subclasses of list, dict, tuple, str, int, float, bytes, set, Exception: what they inherit and what they override.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

class L(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = "L"
    def append(self, x):
        super().append(x * 2)
    def double(self):
        return [x * 2 for x in self]
l = L([1, 2])
l.append(3)
l.extend([4])
k = l
k += [5]
print(type(k).__name__, k is l, k)
print(l, l.tag, l.double(), len(l), l[0], l[-1], l[1:3], list(reversed(l)), sum(l), 6 in l, l.index(6), type(l).__name__)
l[0] = "zero"
del l[1]
l.sort(key=str)
print(l, l == ["zero"], l != [], bool(L()), L("ab"), repr(L()), isinstance(l, list), issubclass(L, list))
class D(dict):
    def __missing__(self, key):
        return "missing"
d = D(a=1)
d["b"] = 2
print(sorted(d.items()), d.get("z"), len(d), "a" in d, sorted(d), d == {"a": 1, "b": 2})
show("d['z']", "d.nope", "D([(1, 2)])", "d.copy()", "type(d.copy())")
class T(tuple):
    def first(self):
        return self[0]
t = T((1, 2, 3))
print(t, t.first(), len(t), t[1:], t + (4,), t == (1, 2, 3), hash(t) == hash((1, 2, 3)), 2 in t, t.count(1))
class I(int):
    def double(self):
        return self * 2
i = I(21)
show("i", "i + 1", "1 + i", "i.double()", "i == 21", "int(i)", "str(i)", "i < 30", "[1, 2][I(1)]", "I('5')", "-i", "hash(i) == hash(21)", "range(I(2))", "'%d' % i", "type(i + 1)", "i & 1", "i in (21,)", "{21: 'x'}[i]", "isinstance(i, int)", "I()", "bool(I(0))", "divmod(i, 4)", "i / 2", "i ** 2")
class F(float):
    pass
f = F(2.5)
show("f", "f + 1", "1 + f", "f == 2.5", "int(f)", "round(f)", "f < 3", "isinstance(f, float)", "'%f' % f", "-f")
class S(str):
    def shout(self):
        return self.upper()
s = S("abc")
show("s", "s.shout()", "s + 'd'", "'d' + s", "len(s)", "s[1]", "s == 'abc'", "'abc' == s", "s.split('b')", "s in {'abc': 1}", "'%s' % s", "s * 2", "isinstance(s, str)", "sorted([S('b'), S('a')])", "'b' in s", "list(s)", "s.encode()", "','.join(s)", "s.find('c')", "s < 'b'", "int(S('12'))")
class B(bytes):
    pass
show("B(b'ab')", "B(b'ab')[0]", "B(b'a') + b'b'", "B(b'ab') == b'ab'", "list(B(b'ab'))")
class St(set):
    pass
show("sorted(St([1, 2]))", "len(St('aab'))", "1 in St([1])", "St([1]) | {2}", "St([1]) == {1}", "St()")
class E(Exception):
    def __init__(self, code, *args):
        super().__init__(*args)
        self.code = code
    def __str__(self):
        return "code %s: %s" % (self.code, self.args)
try:
    raise E(5, "a", "b")
except Exception as e:
    print(type(e).__name__, e, e.args, e.code, repr(e), isinstance(e, E))
class E2(ValueError):
    pass
try:
    raise E2("x")
except ValueError as e:
    print(repr(e), e, e.args)
for bases in ("list, dict", "int, str", "list, Exception", "bool", "type", "object", "range", "type(None)", "type(len)", "memoryview", "bytearray", "frozenset", "complex", "property", "staticmethod"):
    try:
        exec("class Two(%s): pass" % bases)
        print(bases, "accepted")
    except TypeError as e:
        print(bases, e)
