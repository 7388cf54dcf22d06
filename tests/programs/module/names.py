# the names that native modules have, and those that they are known by besides their own
MODULES = (
    "array", "binascii", "builtins", "cmath", "collections", "deflate", "errno", "framebuf", "gc", "hashlib", "heapq", "io", "json", "machine", "math", "micropython",
    "platform", "random", "re", "struct", "sys", "time", "uctypes", "weakref",
)
# Which other builds of the recorded one have
MORE = ("md5", "sha1", "settrace")

for name in MODULES:
    module = __import__(name)
    print(name, *[member for member in sorted(dir(module)) if member not in MORE])
    try:
        alias = __import__("u" + name)
        print("u" + name, alias is module, alias.__name__)
    except ImportError as error:
        print(error)

import io, re, json, hashlib, framebuf, machine, uctypes

for member in (re.compile("a"), re.match("a", "a"), hashlib.sha256(), framebuf.FrameBuffer(bytearray(8), 8, 8, 0), machine.Signal(machine.PinBase()), io.StringIO(), io.BytesIO(), io.IOBase()):
    print(type(member).__name__, *sorted(dir(member)))
