# An object without attributes as the target of a reference.
import gc
import weakref


def use():
    try:
        return weakref.ref([1, 2, 3], lambda r: print("called"))
    except TypeError as error:
        print("TypeError:", error)


r = use()
for _ in range(2):
    gc.collect()
print("done")
