# Operator overloading: binary, reflected, in-place, unary, comparison, fallbacks and NotImplemented.
class V:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return "V(%s)" % self.n
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul"):
    def forward(self, other, name=name):
        return (name, self.n, other.n if isinstance(other, V) else other)
    def reflected(self, other, name=name):
        return ("r" + name, self.n, other)
    setattr(V, "__%s__" % name, forward)
    setattr(V, "__r%s__" % name, reflected)
a, b = V(1), V(2)
print(a + b, a - 5, a * "x", a / b, a // 2, a % 3, a ** b, a << 1, a >> 1, a & b, a | b, a ^ b, a @ b)
print(5 + a, "x" - a, [1] * a, 7 / a, 7 // a, 7 % a, 2 ** a, 1 << a, 1 >> a, 3 & a, 3 | a, 3 ^ a, None @ a, 2**70 + a, 1.5 * a)
class I:
    def __init__(self):
        self.log = []
    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self
    def __imul__(self, other):
        return "replaced by imul"
    def __isub__(self, other):
        return NotImplemented
    def __sub__(self, other):
        return "sub"
    def __ior__(self, other):
        self.log.append(("ior", other))
        return self
x = I()
y = x
x += 1
try:
    x |= 2
except TypeError as e:
    print(e)
print(x is y, x.log)
try:
    x *= 3
    print(x)
except TypeError as e:
    print(e)
try:
    y -= 1
    print(y)
except TypeError as e:
    print(e)
class U:
    def __neg__(self):
        return "neg"
    def __pos__(self):
        return "pos"
    def __invert__(self):
        return "invert"
    def __abs__(self):
        return "abs"
print(-U(), +U(), ~U(), abs(U()))
class NI:
    def __add__(self, other):
        return NotImplemented
    def __eq__(self, other):
        return NotImplemented
    def __lt__(self, other):
        return NotImplemented
class R:
    def __radd__(self, other):
        return "R.radd"
    def __gt__(self, other):
        return "R.gt"
for text in ("NI() + R()", "NI() + 1", "NI() == 1", "NI() != 1", "NI() < R()", "NI() < 1", "1 + R()", "R() + 1", "R() + R()", "1 + NI()", "NI() == NI()", "U() + 1", "1 - U()", "NI() + NI()"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
class Cmp:
    def __init__(self, v):
        self.v = v
    def __lt__(self, o):
        return self.v < o.v
    def __eq__(self, o):
        return self.v == o.v
    def __le__(self, o):
        return "le"
print(Cmp(1) < Cmp(2), Cmp(1) == Cmp(1), Cmp(1) != Cmp(1), Cmp(1) <= Cmp(2), sorted([Cmp(3), Cmp(1)])[0].v, min(Cmp(5), Cmp(4)).v)
class Conv:
    def __int__(self):
        return 5
    def __float__(self):
        return 2.5
    def __complex__(self):
        return 1j
    def __index__(self):
        return 3
    def __round__(self):
        return 1
    def __hex__(self):
        return "x"
for text in ("Cmp(1) > Cmp(2)", "Cmp(1) >= Cmp(2)", "max(Cmp(1), Cmp(2)).v", "int(Conv())", "float(Conv())", "complex(Conv())", "[0, 1, 2, 3][Conv()]", "range(Conv())", "round(Conv())", "hex(Conv())", "'a' * Conv()", "divmod(Conv(), 1)", "'%d' % Conv()", "'%f' % Conv()", "chr(Conv())", "[1, 2, 3, 4][:Conv()]", "bin(Conv())"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
class BadInt:
    def __int__(self):
        return "five"
    def __len__(self):
        return -1
    def __hash__(self):
        return "h"
    def __contains__(self, x):
        return []
for text in ("int(BadInt())", "len(BadInt())", "hash(BadInt())", "1 in BadInt()", "bool(BadInt())"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
class D:
    def __divmod__(self, o):
        return "divmod"
    def __rdivmod__(self, o):
        return "rdivmod"
for text in ("divmod(D(), 1)", "divmod(1, D())", "pow(V(1), 2)", "pow(V(1), 2, 3)", "sum([V(1), V(2)], 0)", "V(1) + V(2) + V(3)"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
