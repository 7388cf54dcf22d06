a = ("a\u00e9\u20ac", b"a\xe9", None, True, False, ..., (1, 2.5))
b = 1 << 100
c = 1e100
d = 2j
e = "a text that is too long to be interned"


def f(x):
    for y in x:
        try:
            yield lambda: y
        except E as z:
            break
