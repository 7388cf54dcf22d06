# Complex numbers: literals, parts, arithmetic, power, abs, text, errors.
a, b = 1 + 2j, 3 - 4j
print(a, b, a.real, a.imag, type(a))
def show(z):
    # Powers go through the platform's exp and log: their last digit is not specified.
    return "%.6f %.6f" % (z.real, z.imag)
print(a + b, a - b, a * b, a / b, -a, +a, show(a**2), show(a**0))
print(abs(b), a == b, a == 1 + 2j, a != 2, 5 + 0j == 5, 0j == 0)
print(a + 1, 1 - a, 2 * a, a / 2, 2.5 * a, a + True)
print(1j * 1j, show(1j**2), show(2j**3))
print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex(1j), complex(a, 1j), complex("1+2j"), complex("3"), complex("-1.5j"))
print(repr(1j), str(-1j), repr(0j), 1e10j, 1 - 0j, -0j)
print(bool(0j), bool(1j), hash(1 + 0j) == hash(1))
print([1j, 2 + 3j], "%s" % (2 - 1j), "{}".format(1j))
a += 1
a *= 1j
print(a)
for text in ("a < b", "a // b", "a % b", "int(a)", "float(a)", "~a", "a / 0", "1 / 0j", "a << 1", "complex('x')", "complex(None)", "a > 1", "0j ** -1"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
try:
    a.real = 5
except AttributeError as e:
    print(e)
print(sum([1j, 2, 3.5]), {1j: "i"}[1j], 1j in [1, 1j])
