# raise: classes, instances, wrong values, from, assert, matching by tuple and by wrong clause.
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, repr(e), e.args)
    else:
        print("no exception")
def a():
    raise ValueError
def b():
    raise ValueError("x")
def c():
    raise 5
def d():
    raise "text"
def e():
    raise None
def f():
    raise int
def g():
    assert 1 == 2
def h():
    assert False, "why"
def i():
    assert True, 1 / 0
def j():
    raise ValueError from KeyError("cause")
def k():
    raise ValueError("v") from None
def l():
    raise SystemExit(4)
def m():
    raise KeyboardInterrupt
def n():
    raise type("Made", (Exception,), {})("dynamic")
def o():
    class C:
        pass
    raise C()
def p():
    raise (ValueError, KeyError)
def q():
    raise [ValueError]
def r():
    raise ValueError("cause") from 5
def s():
    try:
        raise ValueError("caught by tuple")
    except (KeyError, (ValueError, TypeError)):
        print("nested tuple matched")
def t():
    try:
        raise ValueError("x")
    except 5:
        print("wrong")
def u():
    try:
        raise ValueError("x")
    except "text":
        print("wrong")
def v():
    try:
        raise ValueError("x")
    except (KeyError, 5):
        print("wrong")
def w():
    try:
        raise ValueError("x")
    except undefined_exception:
        print("wrong")
def x():
    try:
        pass
    except undefined_exception:
        print("never evaluated")
def y():
    raise GeneratorExit
def z():
    raise StopIteration("value")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z):
    print(fn.__name__, end=": ")
    attempt(fn)
class E1(Exception):
    pass
class E2(E1):
    pass
for cls in (E1, E2):
    try:
        raise cls("q")
    except E2:
        print("E2 clause")
    except E1:
        print("E1 clause")
class Cond(Exception):
    def __init__(self, **kw):
        super().__init__(kw)
try:
    raise Cond(a=1)
except Cond as exc:
    print(exc.args)
def stack(n):
    if n:
        stack(n - 1)
    else:
        raise OverflowError("deep")
try:
    stack(30)
except OverflowError as exc:
    print(exc)
def forever():
    forever()
try:
    forever()
except RuntimeError as exc:
    print(type(exc).__name__, exc)
