def empty():
    pass


def parameters(a, b, c=1, *args, d, e=2, f, **kwargs):
    return a, b, c, args, d, e, f, kwargs


def star_only(a, *, b=1):
    return b


def annotated(a: int, b: "text" = 1, *c: x, **d: y) -> z:
    return a


def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r):
    q = r
    s = q
    return s


@decorator
@module.decorator(a, b=1)
def decorated():
    return


def outer(a):
    b = 1
    c = 2

    def inner(d):
        nonlocal b
        b = a + d
        return c

    def other():
        return [a for _ in range(b)]

    return inner, lambda x: a + x, other


def globals_and_locals():
    global counter
    counter += 1
    print(counter, unknown)
    x = 1
    return x


def conditional(a):
    return 1 if a else 2


def conditional_and(a, b):
    return a and b


def dead_code():
    return 1
    unreachable("text")

    def never():
        pass


def recursive(n):
    def fact(m):
        return m * fact(m - 1) if m else 1

    return fact(n)


x = lambda a, b=2: lambda c: a + b + c
f(a)
f(a, b)
f(a, b=c)
f(a, *b)
f(*a, b, *c)
f(**a)
f(a, *b, c=d, **e)
f(a, b=1, **c)
a.f(b)
a.f(*b, **c)
a.b.f(c).g(d)
f(x for x in y)
f(a, (x for x in y))
f(a := 1)
f()()
