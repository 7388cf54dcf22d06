# Generators as pipelines and coroutines: interleaving of effects is exact.
trace = []
def source(n):
    for i in range(n):
        trace.append("s%d" % i)
        yield i
    trace.append("s-end")
def double(it):
    for x in it:
        trace.append("d%d" % x)
        yield x * 2
def evens(it):
    for x in it:
        if x % 4 == 0:
            trace.append("e%d" % x)
            yield x
print(list(evens(double(source(4)))))
print(" ".join(trace))
def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return (total, count)
        total += value
        count += 1
        average = total / count
a = averager()
next(a)
print([a.send(v) for v in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
def scheduler(tasks):
    turn = []
    while tasks:
        task = tasks.pop(0)
        try:
            turn.append(next(task))
            tasks.append(task)
        except StopIteration as e:
            turn.append("done:%s" % e.value)
    return turn
def task(name, n):
    for i in range(n):
        yield name + str(i)
    return name
print(scheduler([task("a", 3), task("b", 1), task("c", 2)]))
def take(n, it):
    for _ in range(n):
        yield next(it)
def integers(n=0):
    while True:
        yield n
        n += 1
def sieve(it):
    while True:
        p = next(it)
        yield p
        it = filter(lambda n, p=p: n % p, it)
print(list(take(12, sieve(integers(2)))))
def permutations(items):
    if not items:
        yield ()
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (items[i],) + rest
print(list(permutations([1, 2, 3])), len(list(permutations([1, 2, 3, 4, 5]))))
def queens(n, rows=()):
    if len(rows) == n:
        yield rows
        return
    for c in range(n):
        if all(c != r and abs(c - r) != len(rows) - i for i, r in enumerate(rows)):
            yield from queens(n, rows + (c,))
print(len(list(queens(6))), next(queens(8)))
def finally_order():
    try:
        try:
            yield 1
        finally:
            trace.append("inner")
    finally:
        trace.append("outer")
trace.clear()
for x in finally_order():
    break
g = finally_order()
next(g)
g.close()
print(trace[-2:])
with_trace = []
class Guard:
    def __enter__(self):
        with_trace.append("enter")
        return self
    def __exit__(self, *exc):
        with_trace.append("exit %s" % (exc[0].__name__ if exc[0] else None))
def guarded():
    with Guard():
        yield 1
        yield 2
g = guarded()
next(g)
g.close()
list(guarded())
print(with_trace)
