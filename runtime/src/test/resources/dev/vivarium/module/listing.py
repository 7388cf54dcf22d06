# Every kind of line that the listing of bytecode has.
import os.path as path, sys
from sys import exit, argv as words


def outer(one, two=b"bytes", *rest, key=(1, "two"), **named):
    cell = one
    if not one and two is None or -one in rest or ~one != +two:
        cell += 1000
    elif one <= two < 3:
        del cell

    def inner(x=cell):
        nonlocal cell
        cell = [x, cell, {1: x}, {x, 2}]
        return (y for y in cell if y)

    while True:
        try:
            with open("f") as f:
                for line in f:
                    if line:
                        continue
                    break
        except OSError as error:
            raise ValueError from error
        finally:
            one.two[1:2] = one[0]
    first, *last = rest
    a, b = b, a
    print(one, *rest, sep=" ", **named)
    one.method(1, key=2)
    one.method(*rest)
    return inner, [i for i in rest], {i: i for i in rest}, {i for i in rest}, 1 << 70, 1.5


class Thing(Exception):
    def method(self):
        super().method()
        global shared
        shared = yield self
        yield from self
        raise

    async def later(self):
        await self
        assert self
        del shared, self.x
        return lambda: ...


for _ in range(3):
    pass
from sys import *
