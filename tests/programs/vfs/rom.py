# A ROMFS image: its own files, import from it, and what it refuses.
import io
import os
import sys
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
    return record(5, number(len(name)) + name + record(1, b"") + record(2, data))


def folder(name, *entries):
    return record(4, number(len(name)) + name + b"".join(entries))


def image(*entries):
    payload = b"".join(entries)
    return b"\xd2\xcd1" + number(len(payload)) + payload


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


whole = image(
    file(b"text.txt", b"first\nsecond\n"),
    file(b"inrom.py", b"value = 'from rom'\nprint(__file__)\n"),
    folder(b"package", file(b"__init__.py", b"print('package')\n"), folder(b"empty")),
    file(b"large", bytes(300)),
)
for data in (whole, bytearray(whole), memoryview(whole)):
    vfs.mount(vfs.VfsRom(data), "/rom")
    print(sorted(os.ilistdir("/rom")), os.listdir(b"/rom/package"))
    print(os.stat("/rom/text.txt"), os.stat("/rom/package")[0], os.statvfs("/rom"))
    with open("/rom/text.txt") as text:
        print(text.readline(), text.tell(), text.read(), text.seek(3), text.read(2), text.seek(99))
    binary = open("/rom/text.txt", "rb")
    print(bytes(memoryview(binary)), list(binary), binary.seek(-2, 2), binary.read())
    attempt("write", lambda: binary.write(b"x"))
    attempt("negative", lambda: binary.seek(-99, 1))
    attempt("mode", lambda: open("/rom/text.txt", "w"))
    attempt("missing", lambda: open("/rom/none"))
    attempt("folder", lambda: open("/rom/package"))
    attempt("below a file", lambda: os.stat("/rom/text.txt/x"))
    attempt("list a file", lambda: os.listdir("/rom/text.txt"))
    attempt("mkdir", lambda: os.mkdir("/rom/x"))
    attempt("chdir", lambda: os.chdir("/rom/package"))
    os.chdir("/rom")
    print(os.getcwd())
    os.chdir("/")
    vfs.umount("/rom")
vfs.mount(vfs.VfsRom(whole), "/rom")
sys.path.insert(0, "/rom")
import inrom
import package

print(inrom.value)
for bad in (b"", b"\xd2\xcd1", b"abcd", whole[:50], b"\xd2\xcd1\x85"):
    attempt("bad", lambda: vfs.VfsRom(bad))
print(os.listdir("/rom/none") if 0 else vfs.VfsRom(image(b"\x05\x7f")).ilistdir("") is not None)
