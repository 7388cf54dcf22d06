# Unpacking in every position: star targets, nested, loops, calls, literals.
def attempt(*texts):
    for text in texts:
        try:
            exec(text)
            print(text, "ok")
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

a, *b = [1, 2, 3]
*c, d = "xyz"
e, *f, g = range(6)
h, *i = (1,)
*j, k = [9]
print(a, b, c, d, e, f, g, h, i, j, k)
(l, *m), n = "ab", 3
[o, [p, *q]] = 1, (2, 3, 4)
print(l, m, n, o, p, q)
for x, *y in [(1, 2, 3), "ab", [5]]:
    print(x, y)
for (x, y), z in [((1, 2), 3)]:
    print(x, y, z)
def f(*args, **kw):
    return args, sorted(kw.items())
print(f(*[1, 2], *(3,), **{"a": 1}), f(0, *range(2), 9, k=1, **{"z": 2}), f(*"ab"), f(*{1: 2}), f(**{}), f(*(), *[]))
attempt("[*range(3), 7]", "(*[1], 2)", "{*[1]}", "{**{}}", "x = *[1], 2", "*a", "f(*a, b)", "print(*b'ab', sep='-')", "for *x in [[1]]: print(x)", "return *a, 1", "f(**{'a': 1}, **{'b': 2})", "f(*[1], 2, *[3], k=4, *[5])", "f(k=1, 2)", "f(**{}, 1)", "f(**{}, *[1])")
print(*[1, 2, 3], *("a",), sep=",")
attempt("*a, *b = 1, 2", "*a = 1", "a, *b, c = (1,)", "a, *b = 5", "a, b = iter([1])", "a, b = iter([1, 2, 3])", "*a, = 'xy'", "[*a] = 1, 2", "f(*5)", "f(**5)", "f(**{1: 2})", "f(a=1, **{'a': 2})", "x = *a", "del a, b")
def gen():
    yield 1
    yield 2
    print("finished")
a, b = gen()
print(a, b)
g = gen()
a, *b = g
print(a, b, list(g))
d = {}
d["x"], d["y"] = 1, 2
class O:
    pass
o = O()
o.p, (o.q, *o.r) = 1, (2, 3, 4)
l = [0] * 3
l[0], l[1:] = 5, [6, 7]
print(sorted(d.items()), o.p, o.q, o.r, l)
i, l[i] = 1, "indexed"
print(i, l)
