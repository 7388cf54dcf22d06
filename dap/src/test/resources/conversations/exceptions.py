import asyncio


class Mine(ValueError):
    pass


def pick(table, key):
    try:
        return table[key]
    except KeyError:
        raise Mine(key, 7)


def attempt(what):
    try:
        what()
    except (OSError, Mine) as error:
        print("caught", type(error).__name__)


async def failing():
    raise RuntimeError("in a task")


async def main():
    task = asyncio.create_task(failing())
    try:
        await task
    except RuntimeError:
        print("awaited")


attempt(lambda: pick({}, "a"))
attempt(lambda: pick({}, "b"))
attempt(lambda: open("/no/such/file"))
asyncio.run(main())
try:
    [][1]
except KeyError:
    print("not this one")
