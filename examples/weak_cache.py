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


portrait = load("portrait")
print("the second request is served from the cache:", load("portrait") is portrait)
landscape = load("landscape")
print("cached while both are in use:", sorted(cache))
landscape = None
gc.collect()
print("cached when the landscape is not:", sorted(cache))
landscape = load("landscape")
portrait = landscape = None
gc.collect()
print("cached at the end:", sorted(cache))
