# A finalizer whose callback is a method of its own target.
import gc
import weakref


class Resource:
    def close(self):
        print("closed")


def use():
    resource = Resource()
    weakref.finalize(resource, resource.close)
    return weakref.ref(resource)


r = use()
for _ in range(3):
    gc.collect()
print("gone:", r() is None)
