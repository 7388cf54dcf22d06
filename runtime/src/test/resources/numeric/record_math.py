# Writes math.txt: run with a MicroPython that has double floats, standard output to that file.
# Each line: a function, the bits of its arguments and the bits of its result.
import math
import struct

RANGES = (
    ("log2", 0, 100), ("log10", 0, 1000), ("atan", -10, 10), ("asin", -1, 1), ("acos", -1, 1), ("cosh", -20, 20),
    ("acosh", 1, 50), ("asinh", -20, 20), ("atanh", -1, 1), ("erf", -4, 4), ("erfc", -3, 20), ("gamma", 0.01, 30),
    ("lgamma", 0.01, 50),
)
state = 777


def uniform(low, high):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return low + (high - low) * state / 0x80000000


def bits(value):
    return "%x" % int.from_bytes(struct.pack("<d", value), "little")


for name, low, high in RANGES:
    for _ in range(40):
        x = uniform(low, high)
        print(name, bits(x), bits(getattr(math, name)(x)))
for _ in range(40):
    y, x = uniform(-10, 10), uniform(-10, 10)
    print("atan2", bits(y), bits(x), bits(math.atan2(y, x)))
