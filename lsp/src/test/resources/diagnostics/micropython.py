# What is found in a line stands behind #!.
import decimal  #! cpython-only
import nowhere  #! unknown-module
import math
import micropython
import machine
import sys
from os import getcwd, walk  #! cpython-only
from time import nothing  #! unknown-attribute

try:
    import optional
except ImportError:
    optional = None

print(decimal, nowhere, getcwd, walk, nothing, optional, sys.path)
print(math.comb(4, 2))  #! cpython-only
print(math.cosine(1))  #! unknown-attribute
print("a".title())  #! cpython-only
if hasattr(math, "comb"):
    print(math.comb(4, 2))

print(len(1, 2))  #! wrong-arguments
print("a b".split(sep=" "))  #! cpython-arguments
[].append()  #! wrong-arguments
print(sorted([2, 1], reverse=True), max(1, 2, 3))


def scaled(value, factor, offset=0):
    return value * factor + offset


scaled(1)  #! wrong-arguments
scaled(1, 2, 3, 4)  #! wrong-arguments
scaled(1, 2, shift=3)  #! wrong-arguments
scaled(1, offset=3, factor=2)


class Point:
    def move(self, x):
        return [self, x]


Point().move()  #! wrong-arguments


async def later():
    pass


later()  #! unawaited

micropython.heap_lock()
pair = [1, 2]  #! allocates-while-locked
micropython.heap_unlock()
pair = [1, 2]


def collect(value):
    return {"value": value}


def handler(pin):
    collect(pin)


def quiet(pin):
    micropython.schedule(collect, pin)


pin = machine.Pin(1)
pin.irq(handler=handler)  #! allocates-while-locked
pin.irq(quiet)


def shadow(list):  #! shadowed-builtin
    return list
