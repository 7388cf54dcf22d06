# Heap bytes of functions, bound methods, static and class methods, properties.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


class Thing:
    def method(self):
        return 1


thing = Thing()


def plain():
    def f(a, b):
        return a + b

    return f


measure("functions", lambda: [plain() for i in range(100)])
measure("bound methods", lambda: [thing.method for i in range(100)])
measure("native bound methods", lambda: [[].append for i in range(100)])
measure("properties", lambda: [property(plain) for i in range(100)])
measure("static methods", lambda: [staticmethod(plain) for i in range(100)])
