# Tasks take turns; sleeping, gathering, time limits, locks, events, cancelling, and an exception that nobody asks for.
import asyncio


async def count(name, n, pause):
    for i in range(n):
        print(name, i)
        await asyncio.sleep_ms(pause)
    return name * n


async def fail(text):
    await asyncio.sleep_ms(1)
    raise ValueError(text)


async def holder(lock, name, event):
    async with lock:
        print(name, "has it")
        await event.wait()
    print(name, "gave it back")


async def main():
    print(await asyncio.gather(count("a", 3, 100), count("b", 2, 150)))
    try:
        await asyncio.wait_for(count("slow", 9, 200), 0.3)
    except asyncio.TimeoutError:
        print("timed out")
    print(await asyncio.wait_for_ms(count("fast", 1, 1), 2000))
    print(await asyncio.gather(fail("x"), count("c", 1, 1), return_exceptions=True))
    try:
        await asyncio.gather(fail("y"), count("d", 2, 250))
    except ValueError as e:
        print("gather raised", e)
    await asyncio.sleep_ms(600)

    lock = asyncio.Lock()
    event = asyncio.Event()
    tasks = [asyncio.create_task(holder(lock, name, event)) for name in ("first", "second", "third")]
    await asyncio.sleep_ms(1)
    print(lock.locked(), event.is_set(), tasks[0].done())
    tasks[1].cancel()
    event.set()
    for task in tasks:
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled")
    print([task.done() for task in tasks], tasks[0].cancel())

    flag = asyncio.ThreadSafeFlag()
    waiting = asyncio.create_task(flag.wait())
    await asyncio.sleep_ms(1)
    flag.set()
    await waiting
    print("flag")

    async def canceller():
        try:
            asyncio.current_task().cancel()
        except RuntimeError as e:
            print(e)

    await canceller()
    asyncio.get_event_loop().set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"]))
    )
    asyncio.create_task(fail("unseen"))
    await asyncio.sleep_ms(300)
    return "end"


print(asyncio.run(main()))
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
try:
    asyncio.create_task(5)
except TypeError as e:
    print(e)
import uasyncio

print(uasyncio.gather is asyncio.gather, asyncio.__version__, asyncio.core)
