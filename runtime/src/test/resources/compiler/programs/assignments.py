a = 1
a, b = b, a
a, b, c = 1, b, c
a, b, c, d = x
a, *rest = x
*rest, a = x
first, *middle, last = x
(a, (b, [c, d])) = nested
[] = x
a = b = c = d
a.b = a[0] = a[1:2] = v
a += 1
a.b -= 2
a[i] *= 3
a[i].b @= 4
a.b[i][j] **= 5
x //= y
x <<= 1
x >>= 2
x |= 3
x &= 4
x ^= 5
x %= 6
x /= 7
x: int
y: int = 3
del a, b
del a.b, a[0], (c, d)
del a.b.c[1]
if (n := len(a)) > 10:
    pass


def local(p):
    q = p
    p, q = q, p
    r: int
    r = q
    del q
    return r
