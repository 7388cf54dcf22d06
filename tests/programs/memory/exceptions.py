# Heap bytes of exceptions: made, caught, with tracebacks.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def fail(depth, i):
    if depth:
        fail(depth - 1, i)
    raise ValueError(i)


def caught(depth, i):
    try:
        fail(depth, i)
    except ValueError as e:
        return e


class Custom(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


measure("made", lambda: [ValueError(i) for i in range(100)])
measure("no arguments", lambda: [KeyError() for i in range(100)])
measure("caught", lambda: [caught(0, i) for i in range(100)])
measure("caught from depth 5", lambda: [caught(5, i) for i in range(100)])
measure("user classes", lambda: [Custom(i) for i in range(100)])
