# Closures: cells, nonlocal, late binding, shared and separate variables, deletion.
def counter():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    def read():
        return n
    return bump, read
b1, r1 = counter()
b2, r2 = counter()
print(b1(), b1(), b2(), r1(), r2())
def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    i = 10
    return [f() for f in fs]
print(late())
def early():
    return [(lambda i=i: i) for i in range(3)]
print([f() for f in early()])
def outer(a):
    def middle(b):
        def inner(c):
            nonlocal a, b
            a += c
            b *= c
            return a, b
        return inner
    return middle
f = outer(1)(2)
print(f(3), f(4))
def unbound():
    def inner():
        return x
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    x = 5
    return inner()
print(unbound())
def local_before():
    try:
        print(z)
    except NameError as e:
        print(type(e).__name__, e)
    z = 1
local_before()
def deleted():
    x = 1
    del x
    try:
        return x
    except NameError as e:
        return str(e)
print(deleted())
def deleted_cell():
    x = 1
    def inner():
        return x
    del x
    try:
        return inner()
    except NameError as e:
        return str(e)
print(deleted_cell())
g = 1
def use_global():
    global g, new_global
    g += 1
    new_global = "made"
    return g
print(use_global(), g, new_global)
def shadow(g):
    g += 100
    return g
print(shadow(1), g)
def make_adders():
    return {n: (lambda x, n=n: x + n) for n in range(3)}
print([make_adders()[i](10) for i in range(3)])
def recursion():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    return fact
print(recursion()(20))
def with_args(*args, **kw):
    def inner():
        return args, sorted(kw.items())
    return inner
print(with_args(1, 2, k=3)())
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, str, lambda s: s * 2)(5))
class Holder:
    def __init__(self):
        x = 5
        self.get = lambda: (self, x)
h = Holder()
print(h.get()[0] is h, h.get()[1])
def comprehension_cell(n):
    return [(lambda: n + i)() for i in range(3)], {i: n for i in range(1)}
print(comprehension_cell(10))
def param_cell(a, b):
    def f():
        nonlocal a
        a = b
    f()
    return a
print(param_cell(1, 2))
for bad in ("nonlocal x", "def f():\n nonlocal q", "def f():\n x = 1\n global x", "def f(a):\n global a", "def f(a):\n nonlocal a", "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x"):
    try:
        exec(bad)
        print("accepted")
    except SyntaxError as e:
        print(repr(bad), e)
