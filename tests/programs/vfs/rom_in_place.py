# Code and constants of a bytecode file in a ROMFS image are used where they lie: they take no heap, stay where they are
# and outlive the file system's mount. Files of an image inside another are where they are, too.
import gc
import os
import sys
import uctypes
import vfs


def number(value):
    groups = [value & 0x7F]
    value >>= 7
    while value:
        groups.insert(0, 0x80 | value & 0x7F)
        value >>= 7
    return bytes(groups)


def record(kind, payload):
    return number(kind) + number(len(payload)) + payload


def file(name, data):
    return record(5, number(len(name)) + name + record(2, data))


def image(*entries):
    payload = b"".join(entries)
    return b"\xd2\xcd1" + number(len(payload)) + payload


LONG = b"a text that is long enough to be no name, for it shall not be interned"


def qstr(text):
    return number(2 * len(text)) + text + b"\0"


def module(name):
    """A bytecode file: text = LONG, data = b"some bytes", empty = b"", both = (LONG, b"inner"), odd = a text with an é,
    known = a str that is interned already, long_function = a function
    that loads and drops None 2000 times."""
    return (
        b"M\x06\x00\x1e" + number(9) + number(6)
        + qstr(name) + b"\x0f" + qstr(b"text_") + qstr(b"data_") + qstr(b"empty_") + qstr(b"both_") + qstr(b"odd_")
        + qstr(b"known_") + qstr(b"long_function")
        + b"\x05" + number(len(LONG)) + LONG + b"\0"
        + b"\x06\x0asome bytes\0"
        + b"\x06\x00\0"
        + b"\x0a\x02" + b"\x05" + number(len(LONG)) + LONG + b"\0" + b"\x06\x05inner\0"
        + b"\x05\x0ctext with \xc3\xa9\0"
        + b"\x05\x05text_\0"
        + number((2 + 1 + 4 * 6 + 4 + 2) << 3 | 4)
        + b"\x00\x02\x01"
        + b"\x23\x00\x16\x02\x23\x01\x16\x03\x23\x02\x16\x04\x23\x03\x16\x05\x23\x04\x16\x06\x23\x05\x16\x07"
        + b"\x32\x00\x16\x08\x51\x63"
        + b"\x01"
        + number((2 + 1 + len(NOPS) + 2) << 3)
        + b"\x00\x02\x08" + NOPS + b"\x51\x63"
    )


NOPS = b"\x51\x59" * 2000


def within(value, memory):
    start = uctypes.addressof(memory)
    return start <= uctypes.addressof(value) and uctypes.addressof(value) + len(value) <= start + len(memory)


def load(memory, name, place):
    vfs.mount(vfs.VfsRom(memory), place)
    sys.path.insert(0, place)
    found = __import__(name)
    sys.path.pop(0)
    vfs.umount(place)
    return found


def show(found, memory):
    print(found.__name__, within(found.text_, memory), within(found.data_, memory), within(found.odd_, memory))
    print([within(item, memory) for item in found.both_], found.both_[0] == found.text_, found.both_[0] is found.text_)
    print(found.empty_, found.empty_ is bytes(), found.known_ is "text_", found.odd_, len(found.odd_))
    print(found.text_.upper()[:20], found.text_.split()[1:3], hash(found.text_) == hash(str(LONG, "utf8")))
    print(bytes(found.data_), found.data_[5:], found.data_ + b"!", {found.data_: 1}[b"some bytes"], found.long_function())
    print(memoryview(found.data_)[5], uctypes.bytearray_at(uctypes.addressof(found.data_), 4))


inner = image(file(b"deep.mpy", module(b"deep.py")))
whole = image(
    file(b"flat.mpy", module(b"flat.py")),
    file(b"plain.py", b"text_ = '" + LONG + b"'\n"),
    file(b"inner.romfs", inner),
)
show(load(whole, "flat", "/rom"), whole)
print(within(load(whole, "plain", "/rom").text_, whole))

vfs.mount(vfs.VfsRom(whole), "/rom")
with open("/rom/inner.romfs", "rb") as nested:
    show(load(memoryview(nested), "deep", "/deep"), whole)
vfs.umount("/rom")

changing = bytearray(image(file(b"grown.mpy", module(b"grown.py"))))
grown = load(changing, "grown", "/grown")
show(grown, changing)

memory = image(file(b"measured.mpy", module(b"measured.py")))
gc.collect()
before = gc.mem_alloc()
measured = load(memory, "measured", "/measured")
gc.collect()
print(len(LONG) + len(NOPS) > 4000, gc.mem_alloc() - before < 2000)
