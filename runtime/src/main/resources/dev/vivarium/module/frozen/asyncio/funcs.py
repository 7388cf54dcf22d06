# Waiting with a limit, and for several tasks.

from . import core


# Awaits aw for a task that sleeps, and ends the sleep with a CancelledError that tells the outcome.
async def _run(waiter, aw):
    outcome = None
    try:
        outcome = await aw
        status = True
    except BaseException as failure:
        status = failure
    if waiter.data is None and waiter.cancel():
        waiter.data = core.CancelledError(status, outcome)


async def wait_for(aw, timeout, sleep=core.sleep):
    aw = core._promote_to_task(aw)
    if timeout is None:
        return await aw
    runner = core.create_task(_run(core.cur_task, aw))
    try:
        await sleep(timeout)
    except core.CancelledError as ended:
        status = ended.value
        if status is True:
            return ended.args[1]
        if status is not None:
            raise status
        # Not from the runner: this task itself is cancelled.
        runner.cancel()
        raise ended
    runner.cancel()
    await runner
    raise core.TimeoutError


def wait_for_ms(aw, timeout):
    return wait_for(aw, timeout, core.sleep_ms)


# What a gathering task waits in: cancelling it needs no more than to run it.
class _Remove:
    @staticmethod
    def remove(t):
        pass


# To be awaited.
def gather(*aws, return_exceptions=False):
    me = core.cur_task
    failure = None
    running = 0

    def done(task, end):
        nonlocal failure, running
        if me.data is not _Remove:
            # Woken already, by another failure or because it is cancelled.
            return
        if return_exceptions or isinstance(end, StopIteration):
            running -= 1
            if running:
                return
        else:
            failure = end
        core._task_queue.push(me)

    tasks = [core._promote_to_task(aw) for aw in aws]
    failed_before = False
    for task in tasks:
        if task.state is True:
            task.state = done
            running += 1
        elif task.state:
            raise RuntimeError("can't gather")
        elif not return_exceptions and not isinstance(task.data, StopIteration):
            failed_before = True

    cancelled = None
    if running and not failed_before:
        me.data = _Remove
        try:
            yield
        except core.CancelledError as error:
            cancelled = failure = error

    results = []
    for task in tasks:
        if task.state is done:
            # Goes on without us.
            task.state = True
            if cancelled:
                task.cancel()
            results.append(task)
        elif isinstance(task.data, StopIteration):
            results.append(task.data.value)
        else:
            if not return_exceptions and failure is None:
                failure = task.data
            results.append(task.data)
    if failure is not None:
        raise failure
    return results
