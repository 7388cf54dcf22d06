# yield from: delegation of next, send, throw, close; return values; non-generators.
def inner(log):
    try:
        while True:
            got = yield "asked"
            log.append(got)
            if got == "done":
                return "inner result"
    except ValueError as e:
        log.append("caught " + str(e))
        yield "recovered"
        return "after recovery"
    finally:
        log.append("inner finally")
def outer(log):
    r = yield from inner(log)
    log.append(r)
    yield "outer yields"
    return "outer result"
log = []
g = outer(log)
print(next(g), g.send(1), g.send(2), g.send("done"), log)
try:
    next(g)
except StopIteration as e:
    print(e.value)
log = []
g = outer(log)
next(g)
print(g.throw(ValueError("thrown")), log, next(g), log)
log = []
g = outer(log)
next(g)
g.close()
print(log)
def over(it):
    result = yield from it
    print("result", result)
print(list(over([1, 2])), list(over("ab")), list(over(range(2))), list(over({1: 2})), list(over(iter([5]))), list(over(x for x in (7,))))
class It:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("it's value")
        return self.n
print(list(over(It())))
try:
    list(over(5))
except TypeError as e:
    print(e)
g = over([1, 2])
next(g)
try:
    print(g.send("to a list"))
except AttributeError as e:
    print(e)
g = over([1, 2])
next(g)
try:
    g.throw(ValueError("to a list iterator"))
except ValueError as e:
    print(e)
def chain(*its):
    for it in its:
        yield from it
print(list(chain("ab", [1], (), range(2))))
def deep(n):
    if n:
        yield n
        yield from deep(n - 1)
    return n
print(list(deep(20)))
def tree(n):
    if n > 0:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))
def raising():
    yield 1
    raise KeyError("from inside")
def guard():
    try:
        yield from raising()
    except KeyError as e:
        yield "guarded " + str(e)
print(list(guard()))
def double():
    a = yield from inner([])
    b = yield from inner([])
    return a + b
g = double()
next(g), g.send("done")
try:
    g.send("done")
except StopIteration as e:
    print(e.value)
def stop_in_generator():
    yield 1
    raise StopIteration("leak")
print(list(stop_in_generator()) if False else "-")
try:
    print(list(stop_in_generator()))
except Exception as e:
    print(type(e).__name__, e)
