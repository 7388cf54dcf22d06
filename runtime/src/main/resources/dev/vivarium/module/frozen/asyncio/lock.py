# A lock that tasks get in the order in which they asked.

from . import core


class Lock:
    def __init__(self):
        # 0: free; 1: held; a task: promised to that task, which runs soon.
        self.state = 0
        self.waiting = core.TaskQueue()

    def locked(self):
        return self.state == 1

    def _hand_over(self):
        if self.waiting.peek():
            heir = self.waiting.pop()
            self.state = heir
            core._task_queue.push(heir)
        else:
            self.state = 0

    def release(self):
        if self.state != 1:
            raise RuntimeError("Lock not acquired")
        self._hand_over()

    # To be awaited.
    def acquire(self):
        if self.state != 0:
            me = core.cur_task
            self.waiting.push(me)
            me.data = self.waiting
            try:
                yield
            except core.CancelledError as cancelled:
                if self.state is core.cur_task:
                    self._hand_over()
                raise cancelled
        self.state = 1
        return True

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        return self.release()
