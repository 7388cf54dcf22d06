# Watch for: a cache that does not keep its values alive. It holds weak references; the finalizer of each value removes
# its entry. What somebody uses stays in the cache, the rest goes with the next collection.
import gc
import weakref


class Picture:
    def __init__(self, name):
        self.name = name
        self.pixels = bytearray(3000)


cache = {}


def load(name):
    entry = cache.get(name)
    picture = entry() if entry else None
    if picture is None:
        print("loading", name)
        picture = Picture(name)
        cache[name] = weakref.ref(picture)
        weakref.finalize(picture, cache.pop, name, None)
    return picture


def show_once(name):
    return len(load(name).pixels)


kept = load("portrait")
print("the second request is served from the cache:", load("portrait") is kept)
show_once("landscape")
print("cached:", sorted(cache))
gc.collect()
print("cached after a collection:", sorted(cache))
show_once("landscape")
kept = None
gc.collect()
print("cached at the end:", sorted(cache))
