# Callbacks that collect, allocate, register and trigger further callbacks, raise, or fill the heap, inside an allocation.
import gc, weakref
if hasattr(gc, "threshold"):
    gc.threshold(2000)
class Bomb:
    pass
def arm(action, *args):
    bomb = Bomb()
    bomb.cycle = bomb
    weakref.finalize(bomb, action, *args)
def churn(n=400):
    keep = []
    for i in range(n):
        keep.append([i, str(i)])
        if len(keep) > 50:
            keep = keep[25:]
    return keep[-1]
count = {"collect": 0, "chain": 0, "alloc": 0}
def collecting():
    count["collect"] += 1
    gc.collect()
for i in range(30):
    arm(collecting)
print(churn())
gc.collect()
gc.collect()
print("collecting", count["collect"] == 30)
def chain(n):
    count["chain"] += 1
    if n:
        arm(chain, n - 1)
arm(chain, 10)
for i in range(20):
    churn(50)
    gc.collect()
print("chain", count["chain"] == 11)
def allocating():
    count["alloc"] += 1
    big = [bytearray(100) for _ in range(20)]
    return len(big)
for i in range(30):
    arm(allocating)
    churn(20)
gc.collect()
print("allocating", count["alloc"] == 30)
depth = [0, 0]
def recursive(n):
    depth[0] += 1
    depth[1] = max(depth)
    if n:
        arm(recursive, n - 1)
        churn(30)
        gc.collect()
    depth[0] -= 1
arm(recursive, 5)
churn(100)
gc.collect()
print("recursive", depth[0] == 0, depth[1] >= 1)
log = []
refs = []
def watch(name):
    bomb = Bomb()
    bomb.cycle = bomb
    bomb.name = name
    refs.append(weakref.ref(bomb, lambda r: log.append(name)))
    weakref.finalize(bomb, log.append, name)
for i in range(40):
    watch("w%d" % i)
    churn(10)
gc.collect()
gc.collect()
print("watched", sorted(log) == sorted(["w%d" % i for i in range(40)] * 2), all(r() is None for r in refs))
def resurrect_into(box, value):
    box.append(value)
box = []
for i in range(30):
    arm(resurrect_into, box, [i, {"n": i}])
    churn(10)
gc.collect()
print("arguments", sorted(v[0] for v in box) == list(range(30)), all(v[1]["n"] == v[0] for v in box))
def generator():
    while True:
        yield [0] * 20
g = generator()
outcomes = set()
def advance():
    try:
        next(g)
        outcomes.add("advanced")
    except ValueError as e:
        outcomes.add(str(e))
for i in range(100):
    arm(advance)
    next(g)
gc.collect()
print("generator", outcomes <= {"advanced", "generator already executing"}, len(outcomes) > 0, len(next(g)))
