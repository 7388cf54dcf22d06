# repr, str and print of floats: shortest text that reads back, exponents, signs, specials.
values = [0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.3, 1.5, 2.5, 100.0, 1e5, 1e10, 1e15, 1e16, 1e17, 1e20, 1e21, 1e22, 1e23, 1e100, 1e300,
          1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 1e-4, 1e-5, 1e-6, 1e-7, 1e-10, 123456789.0, 123456.789,
          1234567890123456.0, 12345678901234567.0, 0.1 + 0.2, 1 / 3, 2 / 3, 10 / 3, 1e15 + 0.5, 3.141592653589793, 2.718281828459045]
for v in values:
    text = repr(v)
    print(text, str(v) == text, float(text) == v)
inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, [inf, nan], (0.5,), {0.25: -0.125})
print(inf > 1e308, nan == nan, nan != nan, nan < 1, inf == inf, -inf < inf)
print(inf - inf, inf * 0, 0 * -1.0, -inf + 5, inf // 1 if False else "-")
print(1e308 * 10, -1e308 * 10, 1e-320, 1e-330)
print(float(7), float(2**53), float(2**53 + 1), float(10**30), float(True))
