x = a + b - c * d / e // f % g @ h
x = a << b >> c & d ^ e | f
x = -a ** b ** -c
x = not a
x = ~a
x = a < b
x = a < b <= c != d
x = a in b not in c is d is not e
x = a and b and c or d
x = a or not b and c
x = a if b else c
x = a if b and c else d if e else f
x = a[1], a[1:], a[:1], a[::2], a[1:2:3], a[:], a[::], a[1:2, 3], a[1, 2]
x = ()
x = (a,)
x = [], [a], [a, b]
x = {}, {a}, {a, b}, {a: b}, {a: b, c: d}
x = lambda: 0
x = lambda a, b=1, *c, d, e=2, **f: a
x = a.b.c.d
x = a.b().c(d).e[f]
x = (a.b)(c)
x = "text" "joined"
x = b"bytes" b"joined"
x = "a string that is too long to be interned"
x = 1.5, 1e100, 2j
x = ...
x = None, True, False
x = f"{a}"
x = f"{a!r:>10} {b:{c}} {{}}" "tail"
x = f"{a=}"
a.b
a()
(yielded for yielded in a)
