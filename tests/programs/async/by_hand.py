# async def, await, async for and async with, driven by hand without an event loop.
log = []
class Pause:
    def __init__(self, what):
        self.what = what
    def __iter__(self):
        got = yield self.what
        return got
async def simple():
    return 42
async def chain(n):
    if n:
        return await chain(n - 1) + 1
    return await Pause("bottom")
def run(coro, *answers):
    answers = list(answers)
    yields = []
    value = None
    while True:
        try:
            yields.append(coro.send(value))
            value = answers.pop(0) if answers else None
        except StopIteration as e:
            return yields, e.value
print(run(simple()), run(chain(3), 10))
async def two():
    a = await Pause("first")
    b = await Pause("second")
    return a, b
print(run(two(), "A", "B"))
class Manager:
    async def __aenter__(self):
        log.append("aenter")
        return await Pause("entering")
    async def __aexit__(self, kind, value, tb):
        log.append("aexit %s" % (kind.__name__ if kind else None))
        await Pause("exiting")
        return kind is ValueError
async def use(fail):
    async with Manager() as m:
        log.append(m)
        if fail:
            raise fail("inside")
    log.append("after")
    return "used"
print(run(use(None), "the manager"), log)
log.clear()
print(run(use(ValueError), "m"), log)
log.clear()
try:
    run(use(KeyError), "m")
except KeyError as e:
    print("passed through", e, log)
class Counter:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Pause("tick %d" % self.n)
        return self.n
async def loop():
    got = []
    async for x in Counter(3):
        if x == 1:
            continue
        got.append(x)
    else:
        got.append("else")
    return got
print(run(loop()))
async def loop_break():
    async for x in Counter(3):
        if x == 1:
            break
    else:
        return "no"
    return x
print(run(loop_break()))
async def failing():
    try:
        await Pause("wait")
    except ValueError as e:
        return "caught " + str(e)
    finally:
        log.append("finally")
c = failing()
print(c.send(None))
try:
    c.throw(ValueError("thrown in"))
except StopIteration as e:
    print(e.value, log[-1])
c = failing()
next(c)
c.close()
print(log[-1], type(c).__name__, type(simple).__name__)
def old_style():
    x = yield "from generator"
    return x
async def awaits_generator():
    return await old_style()
print(run(awaits_generator(), "got it"))
async def bad():
    return await 5
try:
    run(bad())
except Exception as e:
    print(type(e).__name__, e)
async def scheduler_demo():
    results = []
    async def worker(name, n):
        for i in range(n):
            await Pause(name + str(i))
        return name
    tasks = [worker("a", 2), worker("b", 3)]
    while tasks:
        t = tasks.pop(0)
        try:
            results.append(t.send(None))
            tasks.append(t)
        except StopIteration as e:
            results.append(e.value)
    return results
print(run(scheduler_demo()))
class Async:
    async def method(self):
        return self
    @staticmethod
    async def static(x):
        return x
a = Async()
print(run(a.method())[1] is a, run(Async.static(5)), run((lambda: simple())()))
async def nested_loops():
    out = []
    async for a in Counter(2):
        async for b in Counter(2):
            out.append((a, b))
    return out
print(run(nested_loops())[1])
async def with_two():
    async with Manager() as a, Manager() as b:
        return a, b
log.clear()
print(run(with_two(), 1, 2), log)
