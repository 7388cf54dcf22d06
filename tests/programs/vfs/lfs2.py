# A littlefs volume on a device written in Python.
import os
import vfs


class Flash:
    SIZE = 512

    def __init__(self, blocks):
        self.data = bytearray(blocks * self.SIZE)

    def readblocks(self, n, buffer, offset=0):
        start = n * self.SIZE + offset
        for i in range(len(buffer)):
            buffer[i] = self.data[start + i]

    def writeblocks(self, n, buffer, offset=0):
        start = n * self.SIZE + offset
        for i in range(len(buffer)):
            self.data[start + i] = buffer[i]

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


flash = Flash(60)
attempt("unformatted", lambda: vfs.VfsLfs2(flash))
vfs.VfsLfs2.mkfs(flash)
vfs.mount(flash, "/flash")
os.chdir("/flash")
print(os.statvfs("/flash"))

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
attempt("exclusive", lambda: open("small", "x"))
attempt("missing", lambda: open("none"))
attempt("directory", lambda: open("/flash"))
attempt("seek", lambda: open("small").seek(-1))
print(open("small").read(), os.statvfs("/flash")[:5])

os.mkdir("folder")
os.mkdir("folder/inner")
attempt("again", lambda: os.mkdir("folder"))
attempt("full", lambda: os.rmdir("folder"))
os.rename("small", "folder/moved")
os.rename("folder/inner", "folder/renamed")
print(sorted(os.ilistdir()), sorted(os.ilistdir("folder")))
os.chdir("folder")
print(os.getcwd(), os.listdir(".."), os.stat("moved")[:7])
os.rmdir("renamed")
for i in range(25):
    with open("a file of number %d" % i, "w") as f:
        f.write(str(i) * i)
print(len(os.listdir()), open("a file of number 7").read())
for name in os.listdir():
    os.remove(name)
os.chdir("/flash")
os.rmdir("folder")
print(os.listdir(), os.statvfs("/flash")[:5])

os.umount("/flash")
again = vfs.VfsLfs2(flash, mtime=False)
vfs.mount(again, "/flash", readonly=True)
attempt("read only", lambda: open("/flash/new", "w"))
with open("/flash/large", "rb") as f:
    print(f.read(5), len(f.read()))
os.umount("/flash")
vfs.mount(vfs.VfsLfs2(flash, progsize=128, readsize=16, lookahead=64), "/flash")
os.remove("/flash/large")
with open("/flash/large", "w") as f:
    f.write("written with other sizes" * 50)
print(open("/flash/large").read()[-10:])
