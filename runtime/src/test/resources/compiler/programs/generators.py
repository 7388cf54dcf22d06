def f():
    yield
    yield 1
    x = yield 2
    y = yield from x
    yield x, y
    return y


def g(a):
    for i in a:
        try:
            yield i
        finally:
            close(i)
    with a as b:
        yield b


h = lambda: (yield)
i = lambda: (yield 1) + (yield from x)


def j(a):
    k = a

    def l():
        yield k

    return l


async def m(a):
    await a
    b = await a.f(1)
    await a[0]
    async with a as c, b:
        return c
    async with a:
        pass
    async for x in a:
        if x:
            continue
        break
    else:
        b()
    async for y, z in a():
        print(y, z)
    return await b


@decorator
async def n():
    return await (a + b)


class O:
    async def p(self):
        return await self.q()
