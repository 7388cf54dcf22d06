# __del__ of user classes is never called under the default policy, and does not disturb anything.
import gc
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del called for", self.name)
def make():
    a = Noisy("a")
    a.b = Noisy("b")
    a.b.a = a
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
make()
clutter()
gc.collect()
n = Noisy("n")
n.__del__()
del n
clutter()
gc.collect()
Noisy.__del__ = lambda self: print("replaced")
Noisy("late")
clutter()
gc.collect()
print("end")
