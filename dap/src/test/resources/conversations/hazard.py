import gc
import weakref


class T:
    pass


def make():
    t = T()
    pad = [bytearray(40) for _ in range(20)]
    t.ref = weakref.ref(t, print)


make()
gc.collect()
print("not reached")
