# the queue of tasks that asyncio is built on, by hand
import _asyncio

queue = _asyncio.TaskQueue()
print(queue.peek())


def coroutine(name):
    yield name


tasks = [_asyncio.Task(coroutine(i)) for i in range(6)]
for task, when in zip(tasks, (50, 10, 30, 10, 90, -5)):
    task.data = when
    queue.push(task, when)
print(queue.peek() is tasks[5], queue.peek().data)
queue.remove(tasks[2])
while queue.peek():
    task = queue.pop()
    print(tasks.index(task), task.data, next(task.coro))
tasks[0].state = None
print(tasks[0].done(), tasks[1].done(), tasks[1].state, tasks[0].ph_key)
queue.push(tasks[0])
print(queue.pop() is tasks[0], queue.peek())
for wrong in (lambda: queue.remove(tasks[3]) or "removed", lambda: queue.pop(), lambda: _asyncio.Task(), lambda: tasks[0].nothing):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
