# sys.print_exception: format of tracebacks, line numbers, functions, methods, lambdas, generators, io target.
import sys, io
def inner(x):
    y = x + 1
    return y / 0
def outer():
    return inner(
        1,
    )
class K:
    def method(self):
        return outer()
    @property
    def prop(self):
        return self.method()
def gen():
    yield 1
    raise ValueError("in generator")
def comp():
    return [1 // x for x in (1, 0)]
def lam():
    return (lambda: undefined)()
def nested():
    def deepest():
        raise KeyError("k", 2)
    deepest()
def multi():
    return (1 +
            2 +
            None)
def reraised():
    try:
        outer()
    except ZeroDivisionError:
        raise
def replaced():
    try:
        outer()
    except ZeroDivisionError as e:
        raise ValueError("replacement") from e
def in_with():
    class M:
        def __enter__(self):
            pass
        def __exit__(self, *a):
            return False
    with M():
        1 / 0
def finally_passes():
    try:
        raise TypeError("through finally")
    finally:
        pass
def wrong_call():
    outer(1)
def custom():
    class Custom(Exception):
        def __str__(self):
            return "custom text"
    raise Custom("args")
def no_text():
    raise ValueError
def os_error():
    raise OSError(2)
def many():
    raise ValueError("a", "b", 3)
for f in (outer, K().method, lambda: K().prop, lambda: list(gen()), comp, lam, nested, multi, reraised, replaced, in_with, finally_passes, wrong_call, custom, no_text, os_error, many):
    try:
        f()
    except Exception as e:
        sys.print_exception(e)
s = io.StringIO()
try:
    outer()
except Exception as e:
    sys.print_exception(e, s)
    print(s.getvalue().splitlines())
sys.print_exception(ValueError("never raised"))
sys.print_exception(KeyError("key"))
saved = None
try:
    inner(5)
except Exception as e:
    saved = e
sys.print_exception(saved)
try:
    raise saved
except Exception as e:
    sys.print_exception(e)
for bad in (5, "x", None, ValueError):
    try:
        sys.print_exception(bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    exec("1\n2\n  3")
except SyntaxError as e:
    sys.print_exception(e)
try:
    exec("def f():\n  return 1/0\nf()")
except Exception as e:
    sys.print_exception(e)
try:
    eval(compile("\n\n1/0", "named.py", "exec"))
except Exception as e:
    sys.print_exception(e)
