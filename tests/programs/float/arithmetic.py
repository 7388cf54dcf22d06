# Float arithmetic: true and floor division, remainder's sign, power, divmod, mixed with int, errors.
pairs = [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (1, 0.1), (0.0, 3.0), (-0.0, 3.0), (1e300, 1e-10), (5, 2.5), (0.3, 0.1)]
for a, b in pairs:
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(1 / 2, 7 / 7, -7 / 2, 10**30 / 10**29, 2**70 / 2**69, 1 / 3)
print(2.0**10, 2**0.5, 4**-0.5, (-8.0) ** 3, 0.0**0, 10.0**-2, 2.5**2)
print(abs(-2.5), -(-2.5), +2.5, abs(-0.0))
for text in ("1.0 / 0", "1 / 0", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0)", "0.0 ** -1", "(-8.0) ** (1 / 3)", "1 / 0.0", "2**70 / 0"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(1234.5, -2), round(1e20), round(0.5), round(1.5))
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(12345, -3), round(7, 2))
print(type(round(2.0)), type(round(2.0, 0)), round(2.675, 2), round(1e-7, 3))
for bad in (float("nan"), float("inf")):
    try:
        round(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(sum([0.1] * 10), sum([1, 2.5, True]), max(1.5, 1), min(-0.0, 0.0))
print(int(2.9), int(-2.9), bool(0.0), bool(-0.0), bool(1e-320), bool(float("nan")))
x = 10.0
x -= 3
x *= 2
x /= 4
x //= 1
x **= 2
x %= 5
print(x)
