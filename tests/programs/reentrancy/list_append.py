# Finalizers that run while a list grows change that list: appended items are never lost, doubled or reordered.
import gc, weakref
if hasattr(gc, "threshold"):
    gc.threshold(1000)
class Bomb:
    pass
fired = []
def arm(action):
    bomb = Bomb()
    bomb.cycle = bomb
    weakref.finalize(bomb, action)
def grow(target, n, action, every=7):
    for i in range(n):
        if i % every == 0:
            arm(lambda: action(target))
        target.append(i)
def append(target):
    fired.append(1)
    target.append(-1)
def insert(target):
    target.insert(0, -1)
def extend(target):
    target.extend((-1, -1, -1))
def double(target):
    target += [-1] * len(target)
for action in (append, insert, extend):
    l = []
    grow(l, 1000, action)
    gc.collect()
    print(action.__name__, [x for x in l if x >= 0] == list(range(1000)), all(x == -1 for x in l if x < 0))
l = []
grow(l, 600, lambda t: t.clear())
gc.collect()
l.append("end")
print("clear", all(l[i] < l[i + 1] for i in range(len(l) - 2)), l[-1])
l = []
grow(l, 600, lambda t: t and t.pop())
gc.collect()
print("pop", all(l[i] < l[i + 1] for i in range(len(l) - 1)), len(l) <= 600)
def cut(t):
    del t[: len(t) // 2]
l = []
grow(l, 600, cut)
gc.collect()
print("cut", all(l[i] < l[i + 1] for i in range(len(l) - 1)))
def replace(t):
    t[:] = [0] * 3
l = []
grow(l, 600, replace)
gc.collect()
l.sort()
print("replace", all(0 <= x < 600 for x in l))
l = list(range(50))
grow(l, 300, lambda t: t.reverse())
gc.collect()
print("reverse", sorted(l) == sorted(list(range(50)) + list(range(300))))
