# %-conversions and format specs of floats: e, f, g, percent, precision, width, sign, alternate.
values = [0.0, 1.0, -1.5, 3.14159265, 123456.789, 1e-5, 1e10, 1e100, -2.5e-8, 0.5, 99.995]
for v in values:
    print("%f %.0f %.1f %.3f %10.2f|%-10.2f|%+.2f|% .2f|%010.2f" % (v, v, v, v, v, v, v, v, v))
    print("%e %.0e %.2e %E %15.3e|" % (v, v, v, v, v))
    print("%g %.3g %G %12g|%-12g|" % (v, v, v, v, v))
    print("{:f} {:.2f} {:e} {:.1e} {:g} {:.4g} {:%} {:.1%}".format(v, v, v, v, v, v, v, v))
    print("{:10.2f}|{:<10.2f}|{:^10.2f}|{:>10.2f}|{:+.1f}|{: .1f}|{:010.1f}|{:*^12.1f}".format(v, v, v, v, v, v, v, v))
for v in (float("inf"), -float("inf"), float("nan")):
    print("%f|%e|%g|%8.2f|%+f" % (v, v, v, v, v), "{:f} {:10} {:<8}|{:g}".format(v, v, v, v))
print("%s %r %d %i" % (2.5, 2.5, 2.9, -2.9))
print("{} {:s}".format(1.5, "x"), "{0:.{1}f}".format(3.14159, 3), "{:{}.{}f}".format(2.71828, 9, 4))
print("%.*f %*.*f|" % (2, 3.14159, 8, 3, 2.71828))
print("{:d}".format(3) if True else 0)
for text in ("'{:d}'.format(1.5)", "'{:x}'.format(1.5)", "'%f' % 'a'", "'{:f}'.format('a')", "'%x' % 1.5"):
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
print("{:f} {:e} {:g} {:.0f}".format(5, 5, 5, 2**40), "%f %g" % (7, 2**40))
print(f"{1/3:.3f} {2/3:8.2%}| {1e6:g} {1e-7:g}")
