# The text of objects that show an address: everything but the address is specified.
def strip(text):
    out = ""
    i = 0
    while i < len(text):
        j = text.find(" at ", i)
        if j < 0:
            return out + text[i:]
        out += text[i:j] + " at ?"
        i = j + 4
        if text[i : i + 2] == "0x":
            i += 2
        while i < len(text) and text[i] in "0123456789abcdef":
            i += 1
    return out
class A:
    def m(self):
        pass
    @classmethod
    def c(cls):
        pass
    @staticmethod
    def s():
        pass
    @property
    def p(self):
        pass
class B(A):
    class Inner:
        pass
def f():
    def inner():
        x
    return inner
def g():
    yield
x = 1
def closure():
    y = 1
    return lambda: y
async def co():
    pass
for v in (A(), B(), B.Inner(), f, f(), g, g(), co(), (i for i in ()), A.m, object(), A.s, [A()], {"k": A()}, (f,), A().s):
    print(strip(repr(v)))
for v in (A, B, B.Inner, int, type, object, ValueError, type(f), type(g()), type(None), type(...), type(len), type(A().m), type(A.c), type({}.keys()), type(iter([])), type(iter("")), type(iter({})), type(iter(range(1))),
          type(map(abs, [])), type(zip()), type(enumerate("")), type(reversed([1])), type(filter(None, [])), type(range(1)), type(closure()), type(NotImplemented), type(property()), type(__import__("sys")), type(super)):
    print(repr(v), v.__name__)
print(repr(closure())[:9])
import sys, math, gc
print(sys, math, gc, repr(sys), str(math))
for v in (len, print, [].append, {}.get, "a".upper, A.c, A().m, A().c):
    print(strip(repr(v))[:9], str(type(v)))
print(range(3), slice, ..., NotImplemented, None, True, type(A()), ValueError(1), KeyError, StopIteration(5), [1, (2, {3: [4]})], {1}, frozenset(), b"x", bytearray(b"y"))
loop = [1]
loop.append(loop) if False else None
class Deep:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return "Deep(%r)" % (Deep(self.n - 1) if self.n else None)
print(Deep(10))
print("%s %r" % (A, A), "{} {!r}".format(B, int), f"{A} {type(5)!r}", [A, B], (int, str), {A: 1}.keys())
