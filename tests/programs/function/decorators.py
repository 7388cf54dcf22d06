# Decorators: order of evaluation, arguments, on functions, methods and classes.
log = []
def note(name):
    log.append("make " + name)
    def wrap(f):
        log.append("apply " + name)
        def inner(*a, **k):
            log.append("call " + name)
            return f(*a, **k)
        return inner
    return wrap
@note("outer")
@note("inner")
def add(a, b=1):
    return a + b
print(add(2), add(2, b=5), log)
def register(table):
    def wrap(f):
        table[f.__name__] = f
        return f
    return wrap
table = {}
@register(table)
def first():
    return 1
@register(table)
def second():
    return 2
print(sorted(table), table["second"]())
class Memo:
    def __init__(self, f):
        self.f, self.cache = f, {}
    def __call__(self, n):
        if n not in self.cache:
            self.cache[n] = self.f(n)
        return self.cache[n]
@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), len(fib.cache))
def tagged(cls):
    cls.tag = cls.__name__.lower()
    return cls
@tagged
class Thing:
    @staticmethod
    def s(x):
        return x
    @classmethod
    def c(cls, x):
        return cls.__name__, x
    @property
    def p(self):
        return "prop"
    @note("method")
    def m(self, x):
        return x * 2
t = Thing()
print(Thing.tag, t.s(1), Thing.s(2), t.c(3), Thing.c(4), t.p, t.m(5), Thing.m(t, 6))
@str
def printed():
    pass
print(printed[:18], type(printed))
decorators = [lambda f: lambda: "wrapped " + f()]
try:
    exec("@decorators[0]\ndef d():\n return 'x'\nprint(d())")
except SyntaxError as e:
    print(e)
try:
    exec("@(lambda f: 5)\ndef d(): pass\nprint(d)")
except SyntaxError as e:
    print(e)
def retry(times):
    def wrap(f):
        def run():
            for i in range(times):
                try:
                    return f(i)
                except ValueError as e:
                    print("retry", i, e)
            return "gave up"
        return run
    return wrap
@retry(3)
def flaky(i):
    if i < 2:
        raise ValueError("try %d" % i)
    return "ok"
@retry(1)
def hopeless(i):
    raise ValueError("never")
print(flaky(), hopeless())
