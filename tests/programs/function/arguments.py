# Calls: positional, keyword, default, star, keyword-only; every error text.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

def plain(a, b):
    return a, b
def default(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, sorted(kw.items())
def only_star(*args):
    return args
def only_kw(*, k):
    return k
def only_kwargs(**kw):
    return sorted(kw.items())
def nothing():
    pass
def kwdefault(*, k=5, m):
    return k, m
print(plain(1, 2), plain(1, b=2), plain(b=1, a=2), plain(*[1, 2]), plain(**{"a": 1, "b": 2}), plain(1, **{"b": 5}), plain(*"xy"))
print(default(1, c=3), default(1, 2, 3, 4, c=5, d=6, e=7), default(a=1, c=2, b=3, z=9), default(*range(5), c=0, **{"x": 1, "y": 2}))
print(only_star(), only_star(1, 2), only_kw(k=1), only_kwargs(), only_kwargs(x=1, y=2), nothing(), kwdefault(m=1), kwdefault(m=1, k=2))
show("plain()", "plain(1)", "plain(1, 2, 3)", "plain(1, c=2)", "plain(1, a=2)", "plain(a=1)", "plain(1, 2, b=3)", "plain(1, 2, c=3)", "default()", "default(1)", "default(c=1)", "default(1, c=1, a=2)", "only_star(k=1)", "only_kw()", "only_kw(1)", "only_kw(j=1)", "only_kwargs(1)", "nothing(1)", "nothing(a=1)", "kwdefault()", "kwdefault(k=1)", "(lambda: 0)(1)", "(lambda x: x)()", "5()", "None()", "'s'()", "[]()", "plain(**{1: 2})", "plain(*5)", "plain(**5)", "plain(*[1], **{'a': 1})", "len()", "len(1, 2)", "len(x=1)", "abs(-1, -2)", "int(x=5)", "print(x=1)", "[].append()", "'a'.join()", "isinstance(1)", "plain(a=1, a=2)")
def mutable(x, acc=[]):
    acc.append(x)
    return acc
print(mutable(1), mutable(2), mutable(3, []), mutable(4))
n = 1
def captured(x=n):
    return x
n = 2
print(captured())
def order(*args, **kw):
    return args
log = []
def note(v):
    log.append(v)
    return v
order(note(1), *[note(2), note(3)], k=note(4), **{"z": note(5)})
print(log)
def many(a, b, c, d, e, f, g, h, i, j, k=10, l=11):
    return a + b + c + d + e + f + g + h + i + j + k + l
print(many(*range(10)), many(*range(10), k=0), many(*range(12)), many(j=1, i=1, h=1, g=1, f=1, e=1, d=1, c=1, b=1, a=1))
print(plain.__name__, (lambda: 0).__name__, len.__name__ if hasattr(len, "__name__") else "no name", callable(plain), callable(5), callable(int))
show("plain.foo", "plain.__name__", "plain.x", "plain == plain", "plain < plain", "hash(plain) == hash(plain)", "type(plain)", "type(lambda: 0)", "type(len)", "type([].append)", "plain.__doc__", "plain.__globals__ is globals()")
def annotated(a: int, b: "text" = 5, *args: 1, k: None = 2, **kw: []) -> "nothing":
    return a, b, k
print(annotated(1), annotated(1, 2, k=3))
x: int = 5
y: "not evaluated" + undefined if False else 0
print(x)
