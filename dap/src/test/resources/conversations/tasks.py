import asyncio


async def fetch(name, event):
    wanted = name + "!"
    await event.wait()
    return wanted


async def work(name, event):
    result = await fetch(name, event)
    print(result)


async def main():
    event = asyncio.Event()
    first = asyncio.create_task(work("a", event))
    second = asyncio.create_task(work("b", event))
    await asyncio.sleep_ms(1)
    event.set()
    await first
    await second
    print("end")


asyncio.run(main())
