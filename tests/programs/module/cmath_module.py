# cmath: polar and rectangular forms, exp, log, sqrt, sin, cos.
import cmath, math
def r(z):
    if isinstance(z, tuple):
        return "(%s)" % ", ".join("%.8f" % (v + 0.0 if abs(v) > 1e-12 else 0.0) for v in z)
    if isinstance(z, complex):
        return "%.8f%+.8fj" % (z.real if abs(z.real) > 1e-12 else 0.0, z.imag if abs(z.imag) > 1e-12 else 0.0)
    return "%.8f" % z
values = [1, -1 + 0j, 1j, 1 + 2j, 3 - 4j, -2.5 + 0.5j, 0.5]
for z in values:
    print(z, r(cmath.phase(z)), r(cmath.polar(z)), r(cmath.exp(z)), r(cmath.log(z)), r(cmath.sqrt(z)), r(cmath.sin(z)), r(cmath.cos(z)), r(cmath.log10(z)))
print(r(cmath.rect(2, math.pi / 2)), r(cmath.rect(1, 0)), r(cmath.rect(0, 5)), r(cmath.rect(-1, math.pi)))
print(r(cmath.pi), r(cmath.e), r(cmath.exp(1j * cmath.pi)), r(cmath.sqrt(-1)), r(cmath.sqrt(0)), r(cmath.phase(-1)))
for text in ("cmath.log(0)", "cmath.sqrt('a')", "cmath.rect(1)", "cmath.polar()", "cmath.tan(1)", "cmath.phase(None)", "cmath.exp(1, 2)"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
