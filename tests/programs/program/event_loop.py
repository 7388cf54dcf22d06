# A discrete event simulation with coroutines, a heap of timers, queues and cancellation, all hand-made.
class Heap:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            self.items[i], self.items[(i - 1) // 2] = self.items[(i - 1) // 2], self.items[i]
            i = (i - 1) // 2
    def pop(self):
        last = self.items.pop()
        if not self.items:
            return last
        top, self.items[0] = self.items[0], last
        i, n = 0, len(self.items)
        while 2 * i + 1 < n:
            c = 2 * i + 1
            if c + 1 < n and self.items[c + 1] < self.items[c]:
                c += 1
            if not self.items[c] < self.items[i]:
                break
            self.items[i], self.items[c] = self.items[c], self.items[i]
            i = c
        return top
    def __len__(self):
        return len(self.items)
class Cancelled(Exception):
    pass
class Task:
    def __init__(self, loop, name, coro):
        self.loop, self.name, self.coro, self.done, self.result = loop, name, coro, False, None
        self.waiters = []
    def step(self, value=None, error=None):
        if self.done:
            return
        try:
            what, arg = self.coro.throw(error) if error else self.coro.send(value)
        except StopIteration as e:
            self.finish(e.value)
        except Cancelled:
            self.finish("cancelled")
        except Exception as e:
            self.finish("failed: %s" % e)
        else:
            if what == "sleep":
                self.loop.at(arg, self)
            elif what == "get":
                arg.wait(self)
            elif what == "join":
                if arg.done:
                    self.loop.at(0, self, arg.result)
                else:
                    arg.waiters.append(self)
    def finish(self, result):
        self.done, self.result = True, result
        print("%3d" % self.loop.now, self.name, "->", result)
        for w in self.waiters:
            self.loop.at(0, w, result)
    def cancel(self):
        self.step(error=Cancelled("stop"))
class Loop:
    def __init__(self):
        self.now, self.order, self.heap = 0, 0, Heap()
    def at(self, delay, task, value=None):
        self.order += 1
        self.heap.push((self.now + delay, self.order, task, value))
    def spawn(self, name, coro):
        t = Task(self, name, coro)
        self.at(0, t)
        return t
    def run(self):
        while len(self.heap):
            self.now, _, task, value = self.heap.pop()
            task.step(value)
class Queue:
    def __init__(self, loop):
        self.loop, self.items, self.waiting = loop, [], []
    def put(self, x):
        if self.waiting:
            self.loop.at(0, self.waiting.pop(0), x)
        else:
            self.items.append(x)
    def wait(self, task):
        if self.items:
            self.loop.at(0, task, self.items.pop(0))
        else:
            self.waiting.append(task)
class Sleep:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        yield "sleep", self.n
class Get:
    def __init__(self, q):
        self.q = q
    def __iter__(self):
        return (yield "get", self.q)
class Join:
    def __init__(self, t):
        self.t = t
    def __iter__(self):
        return (yield "join", self.t)
loop = Loop()
queue = Queue(loop)
async def producer(name, n, delay):
    for i in range(n):
        await Sleep(delay)
        queue.put("%s%d" % (name, i))
    return n
async def consumer(n):
    got = []
    for _ in range(n):
        got.append(await Get(queue))
    return " ".join(got)
async def failing():
    await Sleep(5)
    raise ValueError("on purpose")
async def forever():
    try:
        while True:
            await Sleep(3)
    finally:
        print("%3d" % loop.now, "forever cleans up")
async def main():
    tasks = [loop.spawn("pa", producer("a", 3, 4)), loop.spawn("pb", producer("b", 2, 7)), loop.spawn("con", consumer(5)), loop.spawn("bad", failing())]
    f = loop.spawn("forever", forever())
    results = []
    for t in tasks:
        results.append(await Join(t))
    await Sleep(2)
    f.cancel()
    return results
loop.spawn("main", main())
loop.run()
print("finished at", loop.now)
