# Watch for: finalizers that hold the next object of a chain. Each object must be whole when a callback gets it; whether
# the chain goes in one collection or in several, and in which order, depends on the policy.
import gc
import weakref


class Link:
    def __init__(self, name):
        self.name = name


def report(name, following):
    print("callback of", name, "holds", following and following.name)


def chain():
    first, second, third = Link("first"), Link("second"), Link("third")
    weakref.finalize(first, report, "first", second)
    weakref.finalize(second, report, "second", third)
    weakref.finalize(third, report, "third", None)


chain()
for number in range(1, 5):
    gc.collect()
    print("after collection", number)
