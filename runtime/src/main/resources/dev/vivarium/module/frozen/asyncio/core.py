# Tasks, time, streams to wait for, and the loop that runs them.

import select
import sys
from time import ticks_add, ticks_diff, ticks_ms as ticks

from _asyncio import Task, TaskQueue


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


# Waiting for time


# What a sleeping task awaits: it yields once, and is made once, so that sleeping needs no memory.
class SingletonGenerator:
    def __init__(self):
        self.state = None  # when the current task is to go on
        self.exc = StopIteration()

    def __iter__(self):
        return self

    def __next__(self):
        wake = self.state
        if wake is None:
            self.exc.__traceback__ = None
            raise self.exc
        self.state = None
        _task_queue.push(cur_task, wake)


def sleep_ms(t, sgen=SingletonGenerator()):
    assert sgen.state is None
    sgen.state = ticks_add(ticks(), t if t > 0 else 0)
    return sgen


def sleep(t):
    return sleep_ms(int(t * 1000))


# Waiting for streams


class IOQueue:
    def __init__(self):
        self.poller = select.poll()
        # From a stream's id to [its reader, its writer, the stream]; at most one task of each kind.
        self.map = {}

    def _wait(self, stream, side):
        key = id(stream)
        entry = self.map.get(key)
        if entry is None:
            entry = self.map[key] = [None, None, stream]
            self.poller.register(stream, select.POLLOUT if side else select.POLLIN)
        else:
            assert entry[side] is None
            self.poller.modify(stream, select.POLLIN | select.POLLOUT)
        entry[side] = cur_task
        # A cancelled task is taken out of where it waits.
        cur_task.data = self

    def queue_read(self, s):
        self._wait(s, 0)

    def queue_write(self, s):
        self._wait(s, 1)

    def _forget(self, stream):
        del self.map[id(stream)]
        self.poller.unregister(stream)

    def remove(self, task):
        for reader, writer, stream in list(self.map.values()):
            if task is reader or task is writer:
                self._forget(stream)

    def wait_io_event(self, dt):
        for stream, events in self.poller.ipoll(dt):
            entry = self.map[id(stream)]
            # An error or a lost connection wakes both sides.
            if events & ~select.POLLOUT and entry[0] is not None:
                _task_queue.push(entry[0])
                entry[0] = None
            if events & ~select.POLLIN and entry[1] is not None:
                _task_queue.push(entry[1])
                entry[1] = None
            if entry[0] is not None:
                self.poller.modify(stream, select.POLLIN)
            elif entry[1] is not None:
                self.poller.modify(stream, select.POLLOUT)
            else:
                self._forget(stream)


# Tasks


def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, globals())
    _task_queue.push(task)
    return task


def _promote_to_task(aw):
    return aw if isinstance(aw, Task) else create_task(aw)


def current_task():
    if cur_task is None:
        raise RuntimeError("no running event loop")
    return cur_task


# The loop

_ENDS = (CancelledError, Exception)
_QUIET_ENDS = (CancelledError, StopIteration)
_exc_context = {"message": "Task exception wasn't retrieved", "exception": None, "future": None}


# Waits until a task is to run and takes it; None when nothing can run any more.
def _next_task(main_task):
    global cur_task
    while True:
        task = _task_queue.peek()
        if task:
            wait = ticks_diff(task.ph_key, ticks())
            if wait < 0:
                wait = 0
        elif _io_queue.map:
            wait = -1
        else:
            cur_task = None
            if not main_task or not main_task.state:
                return None
            # The main task waits for what only another thread or a scheduled function can bring about.
            wait = 3
        _io_queue.wait_io_event(wait)
        if wait <= 0 and _task_queue.peek():
            return _task_queue.pop()


# A running task has ended: tells those who wait. False when nobody knows of it yet.
def _tell(task, end, known):
    waiting = task.state
    if waiting is True:
        task.state = False if known else None
    elif callable(waiting):
        waiting(task, end)
        task.state = False
        known = True
    else:
        while waiting.peek():
            _task_queue.push(waiting.pop())
            known = True
        task.state = False
    return known


def run_until_complete(main_task=None):
    global cur_task
    while True:
        task = _next_task(main_task)
        if task is None:
            return
        cur_task = task
        try:
            thrown = task.data
            if thrown:
                # Cancelled; or ended long ago, and then throwing ends it again at once.
                task.data = None
                task.coro.throw(thrown)
            else:
                task.coro.send(None)
        except _ENDS as end:
            assert task.data is None
            is_main = task is main_task
            if is_main:
                cur_task = None
                if not isinstance(end, StopIteration):
                    task.state = False
                    raise end
                if task.state is None:
                    task.state = False
            if task.state:
                if not _tell(task, end, is_main) and not isinstance(end, _QUIET_ENDS):
                    # Give others one turn to ask for the exception.
                    _task_queue.push(task)
                task.data = end
            elif task.state is None:
                # Nobody has asked.
                task.data = thrown
                _exc_context["exception"] = thrown
                _exc_context["future"] = task
                Loop.call_exception_handler(_exc_context)
            if is_main:
                return end.value


def run(coro):
    return run_until_complete(create_task(coro))


cur_task = None
_stop_task = None


async def _stopper():
    pass


# There is one loop, and this class is it.
class Loop:
    _exc_handler = None

    def create_task(coro):
        return create_task(coro)

    def run_forever():
        global _stop_task
        _stop_task = Task(_stopper(), globals())
        run_until_complete(_stop_task)

    def run_until_complete(aw):
        return run_until_complete(_promote_to_task(aw))

    def stop():
        global _stop_task
        task, _stop_task = _stop_task, None
        if task is not None:
            _task_queue.push(task)

    def close():
        pass

    def set_exception_handler(handler):
        Loop._exc_handler = handler

    def get_exception_handler():
        return Loop._exc_handler

    def default_exception_handler(loop, context):
        task = context["future"]
        print(context["message"], file=sys.stderr)
        print("future:", task, "coro=", task.coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    def call_exception_handler(context):
        handler = Loop._exc_handler or Loop.default_exception_handler
        handler(Loop, context)


# The lengths of queues are taken for programs written for uasyncio 2.
def get_event_loop(runq_len=0, waitq_len=0):
    return Loop


def new_event_loop():
    global _task_queue, _io_queue
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    return Loop


new_event_loop()
