# Native functions: all of Python, without lines in tracebacks.
import sys


@micropython.native
def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, sorted(kw.items())


@micropython.native
def gen(n):
    for i in range(n):
        try:
            got = yield i
            if got:
                print("got", got)
        except ValueError as e:
            print("caught", e)
        finally:
            print("round", i)
    return "end"


@micropython.native
def outer(x):
    def inner(y):
        nonlocal x
        x += y
        return x

    return inner


@micropython.native
def fails(x):
    return 1 / x


@micropython.native
def with_file(m):
    with m as v:
        for i in range(3):
            if i == 1:
                continue
            if i == 2:
                break
        return v


@micropython.native
def comp(n):
    return [x * 2 for x in range(n) if x % 2], {k: v for k, v in zip("ab", (1, 2))}, sum(x for x in range(n))


@micropython.native
def delete():
    x = 1
    del x
    return x


class M:
    def __enter__(self):
        return "entered"

    def __exit__(self, *a):
        print("exit", a[0])


def python_caller(x):
    return fails(x)


print(f(1), f(1, 5, 6, 7, c=8, z=9))
g = gen(3)
print(next(g), g.send("hello"), g.throw(ValueError("thrown")))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
add = outer(10)
print(add(1), add(5))
print(with_file(M()))
print(comp(7))
print(delete())
try:
    python_caller(0)
except ZeroDivisionError as e:
    sys.print_exception(e, sys.stdout)
try:
    f()
except TypeError as e:
    print("TypeError", e)
