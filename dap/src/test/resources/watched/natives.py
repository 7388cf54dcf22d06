import array as arrays, binascii, collections, cryptolib, deflate, framebuf, hashlib, heapq, io, json, machine
import micropython, random, re, socket, struct, sys, uctypes
from array import array
from collections import OrderedDict, deque, namedtuple


class Node:
    kind = 1

    def __init__(self):
        self.x = 1
        self.y = 2


@micropython.viper
def peek(p: ptr8, i: int) -> int:
    return p[i]


@micropython.viper
def poke(p: ptr8, i: int, v: int):
    p[i] = v


def packed(text):
    to = io.BytesIO()
    with deflate.DeflateIO(to, deflate.RAW) as stream:
        stream.write(text)
    return to.getvalue()


address = socket.getaddrinfo("127.0.0.1", port)[0][-1]


def connected():
    found = socket.socket()
    found.connect(address)
    return found


squeezed = packed(b"abcd1234")
with open(temporary, "w") as out:
    out.write("abcd1234")


def into16(data):
    data.extend(bytes(8))
    return data


class Device:
    """A device of blocks in memory, as a file system asks for."""

    def __init__(self, store):
        self.store = store

    def readblocks(self, block, into, offset=0):
        into[:] = self.store[block * 512 : block * 512 + len(into)]

    def writeblocks(self, block, data, offset=0):
        self.store[block * 512 : block * 512 + len(data)] = data

    def ioctl(self, operation, argument):
        return {4: len(self.store) // 512, 5: 512}.get(operation, 0)


def format(data):
    import vfs

    data.extend(bytes(512 * 60 - len(data)))
    vfs.VfsFat.mkfs(Device(data))
