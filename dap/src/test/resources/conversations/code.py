import asyncio


def inner(x):
    return x * 2


def outer():
    return [1, 2, inner(3)]


async def main():
    print(outer())


asyncio.run(main())
