# Heap bytes of closures, cells and lambdas.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def adder(n):
    return lambda x: x + n


def counter():
    count = 0

    def bump():
        nonlocal count
        count += 1
        return count

    return bump


def four(a, b, c, d):
    def use():
        return a, b, c, d

    return use


def with_default(n):
    def f(x=n, y=None):
        return x

    return f


measure("one variable", lambda: [adder(i) for i in range(100)])
measure("nonlocal", lambda: [counter() for i in range(100)])
measure("four variables", lambda: [four(i, i, i, i) for i in range(100)])
measure("default arguments", lambda: [with_default(i) for i in range(100)])
measure("no variables", lambda: [(lambda: 1) for i in range(100)])
