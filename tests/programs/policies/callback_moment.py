# An allocation in the middle of an expression collects: has the callback run behind it, and after the next jump?
import gc
import weakref


class T:
    pass


ran = []


def arm():
    t = T()
    weakref.finalize(t, ran.append, 1)
    held.append(weakref.ref(t, lambda r: ran.append(2)))


def scrub(n=20):
    return scrub(n - 1) if n else None


held = []
arm()
scrub()
gc.threshold(32)
moments = [bytearray(64), len(ran)]
gc.threshold(-1)
for i in range(3):
    pass
print(moments[1], len(ran))
