# str.format: automatic and manual numbering, names, attributes, items, nesting, specs and errors.
print("{} {} {}".format(1, "a", None), "{0}{1}{0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{0} {k}".format("p", k="q"), "{{}}".format(), "{{{}}}".format(5))
print("{!r:>6}|{!s:<6}|".format("a", "b"))
class P:
    x = 5
    y = [1, {"z": "deep"}]
def attempt(*texts):
    for text in texts:
        try:
            print(text, repr(eval(text)))
        except Exception as e:
            print(text, type(e).__name__, e)
attempt("'{0[1]} {0[0]}'.format([10, 20])", "'{d[key]}'.format(d={'key': 5})", "'{.x}'.format(P())", "'{0.x}'.format(P())", "'{p.x}'.format(p=P())", "'{0.y[1][z]}'.format(P())")
for spec in ("5", "<5", ">5", "^5", "*<7", "*>7", "*^7", ".2", "5.1", "s", "10s", "^10.2s", "05"):
    print(spec, ("[{:" + spec + "}]").format("abc"))
for spec in ("5", "<5", ">5", "^6", "=6", "0=6", "+", "-", " ", "+05", "#x", "#010b", "#o", "08X", ",", "_", "n", "c", "e", ".1f", "g", "%", "x<8", "*=+8d"):
    try:
        print(spec, ("[{:" + spec + "}]").format(66))
    except ValueError as e:
        print(spec, e)
print("{:{}}|{:{w}}|{:{f}{a}{w}}|{:.{p}f}".format("a", 4, "b", "c", 3.14159, w=5, f="*", a="^", p=2))
print("{:>{w}}|{:.{p}f}|".format("b", 2.71828, w=6, p=3))
attempt("'{:5}|'.format(True)", "'{:5}|'.format(None)", "'{:^6}|'.format(1.5)", "'{:}'.format([1, 2])", "'{}'.format((1, 2))", "'{:>8}'.format([1])", "'{!s:>8}'.format([1])")
class F:
    def __format__(self, spec):
        return "fmt(" + spec + ")"
    def __str__(self):
        return "str"
attempt("'{}'.format(F())", "'{!s}'.format(F())", "'{:x}'.format(F())", "format(1, 'x')", "format(F(), 'q')")
for fmt, args, kw in (("{", (), {}), ("}", (), {}), ("{}", (), {}), ("{1}", (0,), {}), ("{x}", (), {}), ("{0}{}", (1, 2), {}), ("{}{0}", (1, 2), {}), ("{!x}", (1,), {}),
                      ("{!}", (1,), {}), ("{:z}", ("a",), {}), ("{:d}", ("a",), {}), ("{:5d}", ("a",), {}), ("{:,}", ("a",), {}), ("{:=5}", ("a",), {}), ("{a.b}", (), {"a": 1}), ("{0[5]}", ([1],), {}),
                      ("{0[a]}", ({"b": 1},), {}), ("{:s}", (1,), {}), ("{:^+5}", ("a",), {}), ("{:1.2d}", (5,), {}), ("a}b", (), {}), ("a{b", (), {}), ("{:.2}", (5,), {})):
    try:
        print(repr(fmt), repr(fmt.format(*args, **kw)))
    except Exception as e:
        print(repr(fmt), type(e).__name__, e)
print(list(map("{:>3}".format, [1, 22, 333, 4444])), "{0:>{1}}".format("r", 4))
