import _thread
import asyncio
import time

lock = _thread.allocate_lock()
done = []


def work(name):
    for i in range(2):
        with lock:
            done.append((name, i))
        time.sleep_ms(0)


for name in "ab":
    _thread.start_new_thread(work, (name,))
while len(done) < 4:
    time.sleep_ms(0)


async def sleeper(name, turns):
    for turn in range(turns):
        await asyncio.sleep_ms(0)
        done.append((name, turn))


async def main():
    await asyncio.gather(sleeper("x", 2), sleeper("y", 1))


asyncio.run(main())
print("done", len(done))
