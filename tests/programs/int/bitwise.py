# And, or, xor, invert and shifts on two's complement of any width.
values = [0, 1, -1, 5, -6, 255, -256, 2**31, -(2**31), 2**64 - 1, -(2**64), 2**65 + 12345, -(2**65) - 12345]
for a in values:
    print(a, ~a, [a & b for b in values])
    print([a | b for b in values])
    print([a ^ b for b in values])
for n in (0, 1, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100):
    print(n, 1 << n, -1 << n, (2**100 + 7) >> n, (-(2**100) - 7) >> n, (1 << n) - 1)
a = 0b1100
a &= 0b1010
print(a)
a |= 3
print(a)
a ^= 0xFFFF
print(a)
a <<= 70
print(a)
a >>= 66
print(a)
print(True & False, True | 2, True ^ True, True << 3, ~True)
for op in ("&", "|", "^", "<<", ">>"):
    for other in ("1.5", "'a'", "None"):
        try:
            print(eval("3 %s %s" % (op, other)))
        except TypeError as e:
            print(e)
try:
    ~1.0
except TypeError as e:
    print(e)
