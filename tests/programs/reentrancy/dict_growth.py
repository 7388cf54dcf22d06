# Finalizers that run while a dictionary grows insert, delete and clear in that dictionary.
import gc, weakref
if hasattr(gc, "threshold"):
    gc.threshold(1000)
class Bomb:
    pass
counter = [0]
def arm(action, *args):
    bomb = Bomb()
    bomb.cycle = bomb
    weakref.finalize(bomb, action, *args)
def insert(d):
    counter[0] += 1
    d["extra", counter[0]] = counter[0]
def remove_extras(d):
    for k in list(d):
        if k < 0:
            del d[k]
def fill(d, n, action):
    for i in range(n):
        if i % 5 == 0:
            arm(action, d)
        d[i] = i * i
d = {}
fill(d, 800, insert)
gc.collect()
print("insert", all(d.get(i) == i * i for i in range(800)), all(v == k[1] for k, v in d.items() if isinstance(k, tuple)))
d = {-i: "old" for i in range(1, 200)}
fill(d, 800, remove_extras)
gc.collect()
print("delete", all(d.get(i) == i * i for i in range(800)), len(d))
d = {}
fill(d, 800, lambda t: t.clear())
gc.collect()
d["after"] = 1
print("clear", d["after"], all(v == k * k for k, v in d.items() if k != "after"))
d = {}
fill(d, 400, lambda t: t.update({"u%d" % j: j for j in range(20)}))
gc.collect()
print("update", all(d.get(i) == i * i for i in range(400)), all(d.get("u%d" % j, j) == j for j in range(20)))
d = {}
fill(d, 400, lambda t: t.pop(max(t), None) if t else None)
gc.collect()
print("pop", all(v == k * k for k, v in d.items()), len(d) <= 400)
s = set()
for i in range(800):
    if i % 5 == 0:
        arm(lambda: s.add(-1))
        arm(lambda: s.discard(-1))
    s.add(i)
gc.collect()
print("set", all(i in s for i in range(800)), len(s) in (800, 801))
class Holder:
    pass
h = Holder()
for i in range(200):
    arm(lambda: setattr(h, "extra%d" % (counter[0] % 50), 1))
    setattr(h, "a%d" % i, i)
    counter[0] += 1
gc.collect()
print("attributes", all(getattr(h, "a%d" % i) == i for i in range(200)))
g = {}
for i in range(200):
    arm(lambda: g.setdefault("late%d" % (i % 40), i))
    exec("name%d = %d" % (i, i), g)
gc.collect()
print("globals", all(g["name%d" % i] == i for i in range(200)))
