# The % operator: every conversion, flags, widths, mappings, tuples and errors.
print("%s %s" % ("a", 1), "%s" % None, "%s" % [1, "x"], "%s" % ((1, 2),), "%%", "%%" % (), "100%% %s" % "x")
print("%r %r" % ("a", b"b"), "%s" % b"bytes", "%s" % 1.5, "%s %s" % (True, ...))
print("[%5s][%-5s][%05s][%.2s][%5.1s][%-6.3s]" % ("ab", "ab", "ab", "abcdef", "xyz", "abcdef"))
print("[%5d][%-5d][%05d][%+d][% d][%+05d][%- 5d]" % (42, 42, 42, 42, 42, 42, 42))
print("[%x][%X][%o][%#x][%#X][%#o][%08x][%-8x]" % (255, 255, 8, 255, 255, 8, 48879, 48879))
print("[%c][%c][%5c][%-3c]" % ("a", 98, "c", 100))
print("[%*s][%-*s][%.*f][%*.*f]" % (6, "a", 6, "b", 2, 1.2345, 9, 3, 2.5))
print("%(a)s-%(b)d-%(a)r" % {"a": "x", "b": 7}, "%(k)5.1f|" % {"k": 2.25}, "%(x)s%%" % {"x": 1})
print("%s" % {"a": 1}, "no conversions" % {}, "plain" % ())
print("%s %s %s" % (1, 2, 3), "%i|%u" % (5, 6))
class Custom:
    def __str__(self):
        return "str!"
    def __repr__(self):
        return "repr!"
print("%s %r" % (Custom(), Custom()), "%10s|%-10r|" % (Custom(), Custom()))
for fmt, args in (("%s %s", (1,)), ("%s", (1, 2)), ("%d", ("x",)), ("%", ()), ("%z", (1,)), ("%(a)s", (1,)), ("%(a)s", {}), ("%(a", {"a": 1}),
                  ("%c", ("ab",)), ("%c", ("é",)), ("%c", (233,)), ("%c", (8364,)), ("%x", ("a",)), ("plain", (1,)), ("%s", ()), ("%.f", (1.5,)), ("%5", (1,)), ("%*d", ("a", 1)), ("plain", 5), ("%d", (None,)), ("%l", (1,))):
    try:
        print(repr(fmt), repr(fmt % args))
    except Exception as e:
        print(repr(fmt), type(e).__name__, e)
s = "%s" + "-%s"
print(s % ("a", "b"), ("%s " * 3) % (1, 2, 3))
template = "%-10s|%8.2f|%03d"
for row in (("apple", 1.5, 7), ("pear", 22.75, 42)):
    print(template % row)
print("é %s %s" % ("ü", "日"), "%5s|%-5s|" % ("é", "ñ"))
