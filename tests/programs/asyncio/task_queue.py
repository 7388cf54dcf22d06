# the native parts of asyncio: a queue of tasks in the order of their times, and what a task tells of itself
import _asyncio
import asyncio
from time import ticks_add, ticks_ms


async def nothing():
    pass


queue = _asyncio.TaskQueue()
print(queue.peek())
now = ticks_ms()
tasks = [_asyncio.Task(nothing()) for _ in range(6)]
for task, delay in zip(tasks, (50, 10, 30, 10, 0, 40)):
    queue.push(task, ticks_add(now, delay))
print(tasks.index(queue.peek()))
queue.remove(tasks[2])
print([tasks.index(queue.pop()) for _ in range(5)], queue.peek())
try:
    queue.pop()
except IndexError as error:
    print(repr(error))

task = tasks[0]
print(task.done(), task.data, task.state, type(task.coro), task.ph_key >= 0)
task.state = None
task.data = StopIteration(7)
print(task.done(), task.cancel())
try:
    next(iter(task))
except StopIteration as error:
    print("ended with", error.value, task.state)


async def long():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def waiting(other):
    await other


async def main():
    current = asyncio.current_task()
    print(type(current) is _asyncio.Task, current.done())
    first = asyncio.create_task(long())
    second = asyncio.create_task(waiting(first))
    await asyncio.sleep_ms(1)
    print(first.done(), second.done(), second.cancel(), first.cancel())
    for one in (first, second):
        try:
            await one
        except asyncio.CancelledError as error:
            print("awaited", repr(error))
    print(first.done(), second.done(), first.cancel())
    try:
        current.cancel()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(nothing()), loop.call_exception_handler is not None)
