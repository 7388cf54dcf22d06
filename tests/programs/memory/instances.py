# Heap bytes of instances by number of attributes.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


class Empty:
    pass


class One:
    def __init__(self, x):
        self.x = x


class Four:
    def __init__(self, x):
        self.a = x
        self.b = x
        self.c = x
        self.d = x


class Nine:
    def __init__(self, x):
        self.a = self.b = self.c = self.d = self.e = self.f = self.g = self.h = self.i = x


measure("no attributes", lambda: [Empty() for i in range(100)])
measure("one attribute", lambda: [One(i) for i in range(100)])
measure("four attributes", lambda: [Four(i) for i in range(100)])
measure("nine attributes", lambda: [Nine(i) for i in range(100)])
