# Rounding of decimal conversions: exact halves, near halves, carries, many digits, large and small magnitudes.
halves = [0.5, 1.5, 2.5, 3.5, -0.5, -1.5, 0.25, 0.75, 0.125, 0.375, 12.125, 12.375, 1.005, 2.675, 1.115, 0.045, 1e15 + 0.5, 123456789.5, 99.5, 999.5, 9.995, 0.9999, 0.99999, 9.9999999, 0.05, 0.005, 0.0005]
for v in halves:
    print(repr(v), "%.0f" % v, "%.1f" % v, "%.2f" % v, "%.3f" % v, "%.0e" % v, "%.1e" % v, "%.2e" % v, "%.1g" % v, "%.2g" % v, "%.3g" % v, "{:.0%}".format(v), "{:.1%}".format(v))
for v in (1 / 3, 2 / 3, 3.141592653589793, 1e10 / 3, 1e-10 / 3, 1e22 / 3, 1e100, 1.7976931348623157e308, 123456789.123456789):
    print(["%.*e" % (p, v) for p in range(0, 20, 3)])
    print(["%.*g" % (p, v) for p in range(1, 20, 3)])
for v in (1 / 3, 1e10 / 3, 1e15 / 3, 123456.789, 0.000123456):
    print(["%.*f" % (p, v) for p in range(0, 16, 3)])
for e in range(-8, 20):
    v = 1.2345 * 10**e
    print("%g %.3g %.6g %.10g" % (v, v, v, v), "{:g} {:.2f}".format(v, v), repr(10.0**e) if e >= 0 else "-")
for v in (100000.0, 999999.0, 999999.5, 1000000.0, 9999995.0, 0.0001, 0.00001, 0.00009999995, 123456.5, 1234567.5):
    print("%g" % v, "{:g}".format(v), "%G" % v, "%#g" % v if False else "", str(v))
print("%.15f" % 0.1, "%.17g" % 0.1, "%.16g" % 0.1, "%.15g" % 0.1, "%.18g" % 0.1 if False else "", "%.1f" % 1e20, "%.0f" % 1e22, "%f" % 1e17, "%e" % 5e-324, "%g" % 2.2250738585072014e-308)
