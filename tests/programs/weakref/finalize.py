# weakref.finalize: call, alive, peek, detach, arguments, order, results, errors.
import gc, weakref
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

class A:
    pass
log = []
def note(*args, **kw):
    log.append((args, sorted(kw.items())))
    return "result"
a = A()
f = weakref.finalize(a, note, 1, 2, k=3)
print(type(f), f.alive, f.peek()[0] is a, f.peek()[1] is note, f.peek()[2:], callable(f))
print(f(), f.alive, f(), f.peek(), f.detach(), log)
g = weakref.finalize(a, note, "g")
print(g.detach()[2:], g.alive, g.detach(), g(), log)
show("weakref.finalize()", "weakref.finalize(a)", "weakref.finalize(5, note)", "weakref.finalize(a, 5).alive", "weakref.finalize(a, None).alive", "weakref.finalize('s', note)", "g.foo", "g.atexit", "g(1)", "f.peek(1)", "weakref.finalize(a, note) == weakref.finalize(a, note)")
for text in ("g.alive = True", "g.x = 1", "g.peek = 1", "g.atexit = False"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, type(e).__name__, e)
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
log.clear()
def make():
    x = A()
    for i in range(4):
        weakref.finalize(x, note, i)
    h = weakref.finalize(x, note, "held")
    weakref.finalize(x, note, "detached").detach()
    return h
h = make()
clutter()
gc.collect()
print(log, h.alive, h.peek(), h())
log.clear()
def resurrect(box, thing):
    box.append(thing)
box = []
def make2():
    thing = ["argument survives"]
    weakref.finalize(A(), resurrect, box, thing)
make2()
clutter()
gc.collect()
print(box)
def chained():
    x, y = A(), A()
    weakref.finalize(x, note, "x")
    x.y = y
    weakref.finalize(y, note, "y")
chained()
clutter()
gc.collect()
print(sorted(log))
log.clear()
keys = {}
def registry(name):
    obj = A()
    keys[name] = weakref.ref(obj)
    weakref.finalize(obj, keys.pop, name)
    return obj
k1, k2 = registry("k1"), registry("k2")
k1 = None
clutter()
gc.collect()
print(sorted(keys))
k2 = None
clutter()
gc.collect()
print(keys)
