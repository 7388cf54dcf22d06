# Imports of local modules and packages: order of execution, relative imports, stars, errors, sys.modules.
import sys
sys.path.append("packages")
import parcel
print(parcel.version, parcel.inner.public, parcel.renamed(4), parcel.__name__, parcel.inner.__name__)
import parcel
import parcel.inner
from parcel import inner as i
print(i is parcel.inner, "parcel" in sys.modules, "parcel.inner" in sys.modules, sys.modules["parcel"] is parcel)
import parcel.sub.leaf
print(parcel.sub.leaf.value, parcel.sub.deep, parcel.sub.leaf.late(), parcel.sub.version, parcel.sub.public)
import parcel.sub.leaf as leaf
print(leaf.value, leaf.__name__)
from parcel.sub import leaf as again, deep
print(again is leaf, deep)
from starred import *
print(chosen, also, "left_out" in globals())
from plain_star import *
print(public, function(), Klass.__name__, "_private" in globals(), "math" in globals())
import plain.module
print(plain.module.ordinary, type(plain))
from plain import module as m
print(m.ordinary)
for attempt in range(2):
    try:
        import broken
    except ValueError as e:
        print("error:", e, "broken" in sys.modules)
try:
    import syntax_error
except SyntaxError as e:
    print("SyntaxError", e)
import circular_a
print(circular_a.value_a)
for text in ("import nowhere", "import nowhere.deeper", "import parcel.nowhere", "from parcel import nowhere", "from nowhere import x", "from parcel.inner import _private, nope", "import parcel.inner.deeper", "__import__('')", "__import__(5)", "import parcel.sub.leaf.value"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, e)
def in_function():
    import parcel.sub as s
    from parcel.inner import helper, public as p
    return s.deep, helper(1), p
print(in_function())
parcel.version = 99
from parcel import version
print(version)
del sys.modules["parcel.inner"]
import parcel.inner
print(parcel.inner is i, sorted(n for n in sys.modules if n.startswith("parcel")))
m = __import__("parcel.sub")
print(m is parcel, __import__("parcel.sub", None, None, ["x"]).__name__, __import__("parcel.sub", None, None, ()).__name__)
for text in ("parcel.nope", "parcel.inner.nope", "del parcel.version", "parcel.version", "parcel()", "len(parcel)"):
    try:
        exec("r = " + text if not text.startswith("del") else text)
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(parcel.inner, sorted(n for n in dir(i) if not n.startswith("__")), parcel.__dict__["renamed"](1))
parcel.added = 5
print(parcel.added, i.__file__ if hasattr(i, "__file__") else "no __file__", parcel.__path__ if hasattr(parcel, "__path__") else "no __path__")
