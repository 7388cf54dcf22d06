# A littlefs volume of version 1 on a device written in Python.
import os
import vfs


class Flash:
    SIZE = 256

    def __init__(self, blocks):
        self.data = bytearray(blocks * self.SIZE)

    def readblocks(self, n, buffer, offset=0):
        start = n * self.SIZE + offset
        buffer[:] = self.data[start : start + len(buffer)]

    def writeblocks(self, n, buffer, offset=0):
        start = n * self.SIZE + offset
        self.data[start : start + len(buffer)] = buffer

    def ioctl(self, request, argument):
        if request == 4:
            return len(self.data) // self.SIZE
        if request == 5:
            return self.SIZE
        if request == 6:
            start = argument * self.SIZE
            self.data[start : start + self.SIZE] = b"\xff" * self.SIZE
            return 0


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


flash = Flash(80)
attempt("unformatted", lambda: vfs.VfsLfs1(flash))
vfs.VfsLfs1.mkfs(flash)
vfs.mount(flash, "/flash")
os.chdir("/flash")
print(vfs.mount(), os.statvfs("/flash"))

with open("small", "w") as f:
    print(f, f.write("a few letters"), f.tell(), f.seek(2), f.write("FEW"))
with open("large", "wb") as f:
    for i in range(40):
        f.write(bytes([i]) * 70)
    f.flush()
    f.seek(1000)
    f.write(b"middle")
with open("large", "r+b") as f:
    f.seek(998)
    print(f.read(10), f.seek(0, 2), f.seek(-3, 1), f.read())
    f.seek(3000)
    f.write(b"after a hole")
with open("large", "ab") as f:
    f.write(b", appended")
with open("large", "rb") as f:
    f.seek(2790)
    print(len(f.read()), f.read())
open("empty", "w").close()
print(open("small").read(), os.listdir(), os.statvfs("/flash")[:5])

fs = vfs.mount()[-1][0] if vfs.mount()[-1][1] == "/flash" else vfs.mount()[0][0]
for path in ("", "..", "/", "small", "small/", "small/inner", "none", "none/inner", "empty", "../flash"):
    attempt("stat " + path, lambda: fs.stat(path))
fs.mkdir("folder")
fs.mkdir("folder/inner")
fs.mkdir("other")
for path in ("folder", "/", "small/a", "none/a", "none/"):
    attempt("mkdir " + path, lambda: fs.mkdir(path))
for path in ("folder", "/", "none", "none/a"):
    attempt("remove " + path, lambda: fs.remove(path))
for path, mode in (("small", "x"), ("folder", "r"), ("folder", "w"), ("none", "r"), ("none/", "w"), ("small/a", "w")):
    attempt("open " + path, lambda: fs.open(path, mode))
attempt("list a file", lambda: list(fs.ilistdir("small")))
print(list(fs.ilistdir()), list(fs.ilistdir(b"folder")))

# A file that is open while other entries of its directory go
f = fs.open("later", "w")
fs.remove("small")
fs.rename("folder/inner", "other/moved")
fs.rename("folder", "other/moved")
f.write("still there")
f.close()
print(fs.open("later", "r").read(), list(fs.ilistdir()), list(fs.ilistdir("other")))

# More entries than one pair of blocks holds
for i in range(25):
    with fs.open("other/a file of number %d" % i, "w") as f:
        f.write(str(i) * i)
print(len(list(fs.ilistdir("other"))), fs.open("other/a file of number 7", "r").read(), fs.statvfs("")[:5])
for i in range(24, -1, -1):
    fs.remove("other/a file of number %d" % i)
fs.rmdir("other/moved")
fs.rmdir("other")
print(list(fs.ilistdir()), fs.statvfs("")[:5])

# The reference leaves an entry marked as moving where that fails
fs.mkdir("one")
fs.mkdir("two")
fs.mkdir("two/inner")
for old, new in (("later", "one"), ("two", "later"), ("one", "two"), ("none", "a"), ("later", "none/a")):
    attempt("rename " + old, lambda: fs.rename(old, new))
print(list(fs.ilistdir()))

os.chdir("/")
os.umount("/flash")
vfs.mount(vfs.VfsLfs1(flash, progsize=128, readsize=64, lookahead=64), "/flash")
os.remove("/flash/large")
with open("/flash/large", "w") as f:
    f.write("written with other sizes" * 50)
print(open("/flash/large").read()[-10:], os.statvfs("/flash")[:5])
os.umount("/flash")
vfs.mount(flash, "/flash", readonly=True)
attempt("read only", lambda: open("/flash/new", "w"))
print(open("/flash/large").read(5))
