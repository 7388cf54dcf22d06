# Watch for: the order in which the finalizers and references of one object are served. MicroPython calls all
# finalizers first, newest first, then all callbacks of references, newest first.
import gc
import weakref


class Target:
    pass


def note(kind):
    return lambda *_: print("called:", kind)


def attach():
    target = Target()
    kept = []
    kept.append(weakref.finalize(target, note("first finalizer")))
    kept.append(weakref.ref(target, note("first reference")))
    kept.append(weakref.finalize(target, note("second finalizer")))
    kept.append(weakref.ref(target, note("second reference")))
    kept.append(weakref.ref(target))
    kept.append(weakref.finalize(target, note("third finalizer")))
    return target, kept


target, kept = attach()
print("finalizers alive:", [f.alive for f in kept if type(f) is weakref.finalize])
target = None
gc.collect()
print("finalizers alive:", [f.alive for f in kept if type(f) is weakref.finalize])
print("references cleared:", [r() is None for r in kept if type(r) is weakref.ref])
