# every name of every module of the unix port, of the types in them, and of objects of types that no name leads to
MODULES = (
    "_asyncio", "_thread", "argparse", "array", "asyncio.core", "asyncio.event", "asyncio.funcs", "asyncio.lock", "asyncio.stream",
    "asyncio", "binascii", "builtins", "cmath", "collections", "deflate", "errno", "framebuf", "gc", "hashlib", "heapq",
    "io", "json", "machine", "math", "micropython", "mip", "os", "platform", "random", "re", "requests", "select", "socket",
    "struct", "sys", "termios", "time", "uasyncio", "uctypes", "vfs", "weakref", "websocket",
)
# What only larger builds than the recorded one have, and what the recorded one finds but does not list
MORE = ("hashlib.md5", "hashlib.sha1", "sys.settrace", "generator.__code__", "slice.indices", "DeflateIO.write", "finalize.detach", "finalize.peek", "Task.cancel", "Task.done")


def names(owner, thing):
    # Frozen modules are written in Python: what begins with an underscore is their own affair
    frozen = hasattr(thing, "__file__") or hasattr(thing, "__module__")
    found = sorted(set(dir(thing)))
    return [n for n in found if owner + "." + n not in MORE and not (frozen and n[0] == "_")]


def show(owner, thing, depth):
    listed = names(owner, thing)
    print(owner + ":", *listed)
    for name in listed:
        member = getattr(thing, name)
        if depth and type(member) is type and not issubclass(member, BaseException) and name != "__class__":
            show(name, member, depth - 1)


for name in MODULES:
    module = __import__(name)
    for part in name.split(".")[1:]:
        module = getattr(module, part)
    show(name, module, 2)

import _thread
import array
import collections
import hashlib
import io
import os
import re
import select
import socket
import vfs
import weakref


def generate():
    yield


class Slices:
    def __getitem__(self, index):
        return index


class Plain:
    @property
    def value(self):
        return 1


OBJECTS = (
    1, 1.5, 1j, "", b"", bytearray(), memoryview(b""), (), [], {}, set(), frozenset(), range(1), Slices()[1:], None, True, Ellipsis, NotImplemented,
    iter([]), iter(()), iter(""), iter({}), iter(range(1)), {}.keys(), {}.items(), {}.values(), reversed([]), enumerate([]), zip(), map(len, []),
    filter(len, []), generate, generate(), len, [].append, Plain, Plain(), Plain().value, Plain.value, super(Plain, Plain()), property(),
    staticmethod(len), classmethod(len), collections.deque((), 1), collections.OrderedDict(), collections.namedtuple("N", "a")(1),
    array.array("b"), re.compile("a"), re.match("a", "a"), hashlib.sha256(), io.StringIO(), io.BytesIO(), _thread.allocate_lock(),
    select.poll(), socket.socket(), open("/dev/null"), open("/dev/null", "rb"), vfs.VfsPosix(), os, ValueError(), OSError(1), weakref.ref(Plain()),
)
for thing in OBJECTS:
    kind = type(thing).__name__
    print(kind + ":", *[n for n in dir(thing) if kind + "." + n not in MORE])
