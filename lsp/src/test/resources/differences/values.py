# Values and arguments.
import array
import json
import random
import struct


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__)


attempt(lambda: "abcd"[::2])  #! slice-step
attempt(lambda: b"abcd"[1:3:2])  #! slice-step
attempt(lambda: (1, 2, 3)[::-1])  #! slice-step
attempt(lambda: [1, 2, 3][::2])
attempt(lambda: "abcd"[::1])
bytes_kept = bytearray(b"abc")
items = [1, 2, 3]


def shorten():
    del bytes_kept[0]  #! item-deletion


def thin_out():
    del items[::2]  #! slice-step


attempt(shorten)
attempt(thin_out)
attempt(lambda: {1: 2}.keys() & {1})  #! dict-view-set
attempt(lambda: "a b c".rsplit(None, 1))  #! rsplit-none
attempt(lambda: "a".encode("latin-1"))  #! unknown-encoding
attempt(lambda: b"a".decode("utf-8"))
attempt(lambda: "{0[0]} {{.}}".format([5]))  #! format-lookup
attempt(lambda: str(b"a", encoding="utf-8"))  #! cpython-arguments
attempt(lambda: random.getrandbits(64))  #! random-bits
attempt(lambda: struct.pack("<bb", 1))  #! struct-arguments
attempt(lambda: struct.pack("4sxh", b"ab", 1))
attempt(lambda: struct.calcsize("b b"))  #! struct-format
attempt(lambda: json.dumps([1], indent=2))  #! cpython-arguments
attempt(lambda: "a,b".split(sep=","))  #! cpython-arguments
attempt(lambda: print("x", flush=True))  #! cpython-arguments
attempt(lambda: ascii("x"))  #! cpython-only
attempt(lambda: array.array("b", [1, 2])[0:1])
numbers = [1, 2, 3]
letters = bytearray(b"abc")


def widen():
    numbers[0:1] = range(4)  #! slice-source


def replace():
    letters[0:1] = [1, 2]  #! slice-source


attempt(widen)
attempt(replace)
attempt(lambda: "\u00e9".encode("ascii", "ignore"))  #! ignored-errors
attempt(lambda: b"\xff".decode("utf-8", "replace"))
numbers[0:1] = (7, 8)
letters[0:1] = b"xy"
print(numbers, letters)
attempt(lambda: bytes("a", "UTF-8"))  #! unknown-encoding
attempt(lambda: str(b"a", "latin-1"))  #! unknown-encoding
attempt(lambda: bytes("\u00e9", "ascii", "ignore"))  #! ignored-errors
attempt(lambda: bytes("a", "utf-8"))
attempt(lambda: bytes("a", "utf-8", "ignore"))
attempt(lambda: "a".encode("utf-8", "replace"))
#> NotImplementedError
#> NotImplementedError
#> NotImplementedError
#> [1, 3]
#> abcd
#> TypeError
#> NotImplementedError
#> TypeError
#> NotImplementedError
#> LookupError
#> a
#> NotImplementedError
#> NotImplementedError
#> ValueError
#> b'\x01\x00'
#> b'ab\x00\x00\x00\x00\x01\x00'
#> ValueError
#> TypeError
#> TypeError
#> TypeError
#> NameError
#> array('b', [1])
#> TypeError
#> NotImplementedError
#> UnicodeError
#> �
#> [7, 8, 2, 3] bytearray(b'xybc')
#> LookupError
#> LookupError
#> UnicodeError
#> b'a'
#> b'a'
#> b'a'
