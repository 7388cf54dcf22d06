# What an object with a finaliser reaches: is it gone after the collection that called the finaliser?
import gc
import weakref


class Child:
    pass


class Parent:
    def __del__(self):
        pass


def use():
    parent = Parent()
    parent.child = Child()
    return weakref.ref(parent.child)


after_one = after_two = None
r = use()
gc.collect()
after_one = r() is not None
gc.collect()
after_two = r() is not None
print("child alive:", after_one, after_two)
