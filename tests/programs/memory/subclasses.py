# Heap bytes of instances of subclasses of native types.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


class Stack(list):
    pass


class Table(dict):
    pass


class Named(Stack):
    def __init__(self, name):
        super().__init__()
        self.name = name


class Number(int):
    pass


measure("lists", lambda: [Stack() for i in range(100)])
measure("dictionaries", lambda: [Table() for i in range(100)])
measure("lists with an attribute", lambda: [Named(i) for i in range(100)])
measure("integers", lambda: [Number(i) for i in range(100)])
