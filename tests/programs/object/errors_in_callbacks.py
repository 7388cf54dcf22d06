# An exception raised by a function that a builtin calls passes through the builtin unharmed.
class Stop(Exception):
    pass
def fail(*args, **kw):
    raise Stop("from callback")
def fail_on(n):
    def f(x, *rest):
        if x == n:
            raise Stop(x)
        return x
    return f
class F:
    __len__ = __iter__ = __next__ = __getitem__ = __setitem__ = __delitem__ = __contains__ = __call__ = __bool__ = __hash__ = __eq__ = __lt__ = __add__ = __neg__ = __int__ = __repr__ = __getattr__ = __enter__ = fail
    def __exit__(self, *a):
        pass
f = F()
def gen(n):
    for i in range(n):
        if i == 2:
            raise Stop("in generator")
        yield i
expressions = ["list(map(fail_on(2), [1, 2, 3]))", "list(filter(fail_on(2), [1, 2, 3]))", "sorted([3, 2, 1], key=fail_on(2))", "[1, 2].sort(key=fail)", "max([1, 2], key=fail)", "min(1, 2, key=fail)", "sum(gen(5))", "list(gen(5))", "tuple(gen(5))", "set(gen(5))",
               "dict((i, i) for i in gen(5))", "bytes(gen(5))", "bytearray(gen(5))", "''.join(str(i) for i in gen(5))", "[].extend(gen(5))", "any(i > 9 for i in gen(5))", "all(i < 9 for i in gen(5))", "print(*gen(5))", "list(zip(gen(5), range(9)))", "list(enumerate(gen(5)))",
               "len(f)", "list(f)", "iter(f)", "next(f)", "f[0]", "1 in f", "f()", "bool(f)", "not f", "f and 1", "hash(f)", "{f: 1}", "{f}", "f == 1", "f < 1", "f + 1", "-f", "int(f)", "repr(f)", "str(f)", "'%s' % f", "'{}'.format(f)", "f.attr", "getattr(f, 'x')", "[f] == [1]", "f in [1]", "[1].index(f)", "sorted([f, f])", "print(f)", "max(f, f)",
               "1 if f else 2", "[x for x in f]", "isinstance(f, f)", "reversed(f)", "enumerate(f)", "zip(f)", "dict(f)", "exec('raise Stop(1)')", "eval('fail()')", "type('X', (), {'__init__': fail})()", "(lambda: fail())()", "[fail() for _ in [1]]", "next(fail() for _ in [1])", "__import__('nowhere') if fail() else 0", "sum([f], 0)", "range(f)", "[1, 2][f]", "'a' * f", "abs(f)", "round(f)", "divmod(f, 1)", "setattr(f, 'x', fail())", "callable(f)", "id(f) == id(f)", "type(f) is F"]
for e in expressions:
    try:
        print(e, "->", eval(e))
    except Stop as s:
        print(e, "!! Stop", s)
    except Exception as other:
        print(e, "!!", type(other).__name__, other)
for statement in ("f[0] = 1", "del f[0]", "with f: pass", "for x in f: pass", "a, b = f", "x = [*map(fail, [1])]", "if f: pass", "while f: pass", "assert f", "l = [1, 2, 3]; l[0:1] = gen(5)", "x = 5; x += f", "raise fail()", "class C(fail()): pass", "@fail\ndef q(): pass", "def q(x=fail()): pass", "fail(**{'a': 1})"):
    try:
        exec(statement)
        print(repr(statement), "ok")
    except Stop as s:
        print(repr(statement), "!! Stop", s)
    except Exception as other:
        print(repr(statement), "!!", type(other).__name__, other)
l = [1, 2, 3]
try:
    l.extend(gen(5))
except Stop:
    print(l)
d = {}
try:
    d.update((i, i) for i in gen(5))
except Stop:
    print(d)
b = bytearray()
try:
    b.extend(gen(5))
except Exception as e:
    print(type(e).__name__, b)
