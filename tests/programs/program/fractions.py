# A rational number type used in linear algebra: operators, reflected operators, hashing, formatting, exact results.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)
class Fraction:
    def __init__(self, n, d=1):
        if isinstance(n, str):
            n, _, d = n.partition("/")
            n, d = int(n), int(d or 1)
        if d == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % n)
        if d < 0:
            n, d = -n, -d
        g = gcd(n, d) or 1
        self.n, self.d = n // g, d // g
    @staticmethod
    def of(v):
        return v if isinstance(v, Fraction) else Fraction(v)
    def __add__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self):
        return Fraction(-self.n, self.d)
    def __sub__(self, o):
        return self + -Fraction.of(o)
    def __rsub__(self, o):
        return Fraction.of(o) - self
    def __mul__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d, self.d * o.n)
    def __rtruediv__(self, o):
        return Fraction.of(o) / self
    def __pow__(self, k):
        return Fraction(self.n**k, self.d**k) if k >= 0 else Fraction(self.d**-k, self.n**-k)
    def __eq__(self, o):
        o = Fraction.of(o)
        return self.n == o.n and self.d == o.d
    def __lt__(self, o):
        o = Fraction.of(o)
        return self.n * o.d < o.n * self.d
    def __le__(self, o):
        return self < o or self == o
    def __hash__(self):
        return hash((self.n, self.d)) if self.d != 1 else hash(self.n)
    def __bool__(self):
        return self.n != 0
    def __abs__(self):
        return Fraction(abs(self.n), self.d)
    def __float__(self):
        return self.n / self.d
    def __int__(self):
        return self.n // self.d
    def __repr__(self):
        return "%d/%d" % (self.n, self.d) if self.d != 1 else str(self.n)
F = Fraction
a, b = F(1, 3), F("3/4")
print(a + b, a - b, a * b, a / b, -a, a**3, a**-2, a + 1, 1 + a, 2 - a, 2 * a, 1 / a, abs(F(-5, 10)), float(b), int(F(7, 2)), bool(F(0)), a < b, a <= F(2, 6), a == F(2, 6), F(4, 2) == 2, 2 == F(4, 2))
print(sum([F(1, i) for i in range(1, 21)]), max(a, b, key=float), sorted([b, a, F(0), F(-1, 2)]), {F(1, 2): "half"}[F(2, 4)], F(6, -4), len({F(1, 2), F(2, 4), F(3, 6)}))
try:
    F(1, 0)
except ZeroDivisionError as e:
    print(e)
def solve(matrix, rhs):
    n = len(matrix)
    rows = [[F.of(x) for x in row] + [F.of(r)] for row, r in zip(matrix, rhs)]
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        p = rows[i][i]
        rows[i] = [x / p for x in rows[i]]
        for r in range(n):
            if r != i:
                f = rows[r][i]
                rows[r] = [x - f * y for x, y in zip(rows[r], rows[i])]
    return [row[-1] for row in rows]
print(solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]))
hilbert = [[F(1, i + j + 1) for j in range(5)] for i in range(5)]
print(solve(hilbert, [1] * 5))
def harmonic(n):
    h = F(0)
    for i in range(1, n + 1):
        h += F(1, i)
    return h
print(harmonic(30))
def continued(f):
    while True:
        q = int(f)
        yield q
        f -= q
        if not f:
            return
        f = 1 / f
print(list(continued(F(415, 93))), list(continued(F(649, 200))))
