# Integers as text: str, repr, bin, oct, hex, %-conversions and format specs, for every size.
for n in (0, 5, -5, 255, -256, 65535, 2**32, -(2**64), 10**25):
    print(str(n), repr(n), bin(n), oct(n), hex(n))
    print("%d|%i|%x|%X|%o|%5d|%-5d|%05d|%+d|% d" % (n, n, n, n, n, n, n, n, n, n))
    print("{:d}|{:b}|{:o}|{:x}|{:X}|{:#b}|{:#o}|{:#x}|{:#X}".format(n, n, n, n, n, n, n, n, n))
    print("{:30}|{:<30}|{:^30}|{:>30}|{:030}|{:+}|{: }|{:-}".format(n, n, n, n, n, n, n, n))
    print("{:,}|{:*^20}|{:#012x}|{:=+12}|{:x>6}".format(n, n, n, n, n))
print("%#x %#o %#X" % (255, 8, 255))
print("%c%c%c" % (65, "B", 67))
print("{:c}{:c}".format(97, 98))
print("%s %r" % (10**20, -(10**20)))
print("%.3d|%8.3d|%-8.3d|" % (5, 5, 5))
print("%*d|%-*d|" % (6, 42, 6, 42))
for spec in ("s", "z", "5s"):
    try:
        print(("{:" + spec + "}").format(12))
    except ValueError as e:
        print(spec, e)
for bad in ("%d", "%x", "%c"):
    for value in ("x", None):
        try:
            print(bad % value)
        except TypeError as e:
            print(bad, e)
print("%d %d" % (3.7, -3.7), "%x" % 255)
