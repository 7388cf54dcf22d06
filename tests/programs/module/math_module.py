# math: every function, special values, domain errors.
import math
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

def r(x):
    return "%.9g" % x
print(r(math.pi), r(math.e), r(math.tau), math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isfinite(math.inf))
for name in ("sqrt", "exp", "expm1", "cos", "sin", "tan", "acos", "asin", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "log", "log2", "log10", "degrees", "radians", "erf", "erfc", "gamma", "lgamma", "fabs"):
    f = getattr(math, name)
    row = []
    for x in (0, 0.5, 1, -0.5, 2, 10):
        try:
            row.append(r(f(x)))
        except Exception as e:
            row.append(type(e).__name__ + ":" + str(e))
    print(name, row)
for name in ("floor", "ceil", "trunc"):
    f = getattr(math, name)
    print(name, [f(x) for x in (0.0, 1.5, -1.5, 2.0, 1e10, -0.5, 7, -3)], type(f(1.5)))
print(math.pow(2, 10), math.pow(2, 0.5) == 2**0.5, r(math.log(8, 2)), r(math.log(100, 10)), math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7.5, -2), math.copysign(3, -0.0), math.copysign(-3, 1), math.ldexp(0.5, 4), math.frexp(10), math.frexp(0.0), math.frexp(-0.75), math.modf(2.5), math.modf(-2.25), r(math.atan2(1, -1)), math.atan2(0, 1), r(math.atan2(-1, -1)))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
show("math.factorial(0)", "math.factorial(5)", "math.factorial(25)", "math.factorial(-1)", "math.factorial(1.5)", "math.sqrt(-1)", "math.log(0)", "math.log(-1)", "math.log(1, 1)", "math.log(2, -1)", "math.acos(2)", "math.fmod(1, 0)", "math.pow(-1, 0.5)", "math.pow(0, -1)", "math.exp(1000)", "math.gamma(0)", "math.gamma(-1)", "math.floor(math.inf)", "math.ceil(math.nan)", "math.trunc(math.inf)", "math.sqrt('a')", "math.sqrt()", "math.sqrt(1, 2)", "math.pi()", "math.nope", "math.isclose(1, 1, rel_tol=-1)", "math.sqrt(2**200)", "math.floor(10**20)", "math.atanh(1)", "math.acosh(0)", "math.lgamma(0)", "math.ldexp(1, 2000)", "math.modf(math.inf)", "math.frexp(math.inf)", "math.cosh(1000)", "math.gcd(4, 6)", "math.hypot(3, 4)", "math.sqrt(True)", "math.floor(2.5)", "math.ceil(-2.5)", "math.fabs(-3)", "math.sqrt(1j)", "math.log10(0)", "math.log2(0)", "math.isnan('a')", "math.degrees(math.pi)", "math.sin(math.inf)")
class F:
    def __float__(self):
        return 4.0
show("math.sqrt(F())", "math.floor(F())", "math.exp(None)")
for text in ("math.pi = 3", "math.sqrt = 3", "math.new = 3", "del math.pi"):
    try:
        exec(text)
    except Exception as e:
        print(text, type(e).__name__, e)
