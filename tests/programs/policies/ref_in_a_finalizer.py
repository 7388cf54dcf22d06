# A reference that only a finalizer holds; the finalizer's target and the reference's live through two collections.
import gc
import weakref


class Target:
    pass


def report(ref):
    print("callback, reference alive:", ref() is not None)


def watch(kept):
    target = Target()
    weakref.finalize(target, report, weakref.ref(kept))
    return target


kept = Target()
target = watch(kept)
for _ in range(2):
    gc.collect()
target = None
for _ in range(3):
    gc.collect()
print("done")
