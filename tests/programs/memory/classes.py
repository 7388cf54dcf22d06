# Heap bytes of classes made at run time.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def simple(i):
    class Made:
        pass

    return Made


def with_methods(i):
    class Made:
        kind = "made"

        def one(self):
            return 1

        def two(self):
            return i

        @property
        def three(self):
            return 3

    return Made


measure("empty classes", lambda: [simple(i) for i in range(50)])
measure("classes with methods", lambda: [with_methods(i) for i in range(50)])
measure("through type()", lambda: [type("Named", (), {}) for i in range(50)])
