# Flags that tasks wait for.

import io

from . import core


# Set and read by tasks of the loop only.
class Event:
    def __init__(self):
        self.state = False
        self.waiting = core.TaskQueue()

    def is_set(self):
        return self.state

    def set(self):
        waiting = self.waiting
        while waiting.peek():
            core._task_queue.push(waiting.pop())
        self.state = True

    def clear(self):
        self.state = False

    # To be awaited.
    def wait(self):
        if not self.state:
            me = core.cur_task
            self.waiting.push(me)
            me.data = self.waiting
            yield
        return True


# May be set from anywhere: the loop polls it as a stream that becomes readable. Waiting for it clears it.
class ThreadSafeFlag(io.IOBase):
    def __init__(self):
        self.state = 0

    def ioctl(self, req, flags):
        return flags * self.state if req == 3 else -1

    def set(self):
        self.state = 1

    def clear(self):
        self.state = 0

    async def wait(self):
        if not self.state:
            yield core._io_queue.queue_read(self)
        self.state = 0
