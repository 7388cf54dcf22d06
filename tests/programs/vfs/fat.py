# A FAT volume on a device written in Python.
import os
import vfs


class Memory:
    def __init__(self, blocks, size=512):
        self.size = size
        self.data = bytearray(blocks * size)

    def readblocks(self, n, buffer):
        for i in range(len(buffer)):
            buffer[i] = self.data[n * self.size + i]

    def writeblocks(self, n, buffer):
        for i in range(len(buffer)):
            self.data[n * self.size + i] = buffer[i]

    def ioctl(self, request, argument):
        if request == 4:
            return len(self.data) // self.size
        if request == 5:
            return self.size


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


def put(path, data, mode="wb"):
    with open(path, mode) as file:
        return file.write(data)


def get(path):
    with open(path, "rb") as file:
        return file.read()


for size, blocks in ((512, 120), (1024, 80)):
    device = Memory(blocks, size)
    attempt("no volume", lambda: vfs.mount(vfs.VfsFat(device), "/fat"))
    vfs.VfsFat.mkfs(device)
    fat = vfs.VfsFat(device)
    vfs.mount(fat, "/fat")
    print(os.statvfs("/fat"))
    put("/fat/short.txt", b"one")
    put("/fat/Long name with spaces.text", b"two" * 700)
    put("/fat/Mixed.Case", b"3")
    put("/fat/lower.UP", b"4")
    put("/fat/.hidden", b"5")
    for i in range(8):
        put("/fat/averylongname%d.txt" % i, b"%d" % i)
    os.mkdir("/fat/folder")
    os.mkdir("/fat/folder/Inner Folder")
    for i in range(40):
        put("/fat/folder/f%d" % i, bytes([i]) * i)
    print(sorted(os.ilistdir("/fat")))
    print(sorted(os.listdir(b"/fat/folder")))
    print(get("/fat/SHORT.TXT"), len(get("/fat/long NAME with spaces.text")))
    put("/fat/short.txt", b" more", "ab")
    print(get("/fat/short.txt"), os.stat("/fat/short.txt")[:7], os.stat("/fat/folder")[:7])
    with open("/fat/short.txt", "r+b") as file:
        print(file.seek(2), file.write(b"EE"), file.tell(), file.read(), file.seek(-1, 2), file.read())
        print(file.seek(600), file.write(b"end"), file.seek(0), len(file.read()))
    print(os.stat("/fat/short.txt")[6])
    os.chdir("/fat/folder/Inner Folder")
    print(os.getcwd(), os.listdir(), os.listdir(".."))
    os.chdir("..")
    print(os.getcwd())
    os.rename("f39", "Inner Folder/moved")
    os.rename("Inner Folder", "/fat/top")
    print(os.listdir("/fat/top"), get("/fat/top/../short.txt")[:3])
    os.rename("f38", "f37")
    print(len(get("f37")))
    attempt("missing", lambda: open("none"))
    attempt("folder", lambda: open("/fat/top"))
    attempt("write folder", lambda: open("/fat/top", "w"))
    attempt("no path", lambda: open("/fat/none/none", "w"))
    attempt("exists", lambda: open("f1", "x"))
    attempt("bad name", lambda: open("a?b", "w"))
    attempt("empty name", lambda: open("/fat/folder/", "w"))
    attempt("mkdir", lambda: os.mkdir("/fat/folder"))
    attempt("mkdir dot", lambda: os.mkdir("."))
    attempt("rmdir", lambda: os.rmdir("/fat/top"))
    attempt("rmdir file", lambda: os.rmdir("f1"))
    attempt("remove folder", lambda: os.remove("/fat/top"))
    attempt("remove", lambda: os.remove("f1"))
    attempt("again", lambda: os.remove("f1"))
    attempt("stat", lambda: os.stat("f1"))
    attempt("chdir", lambda: os.chdir("f2"))
    attempt("listdir", lambda: os.listdir("f2"))
    attempt("read", lambda: open("f2", "w").read())
    attempt("write", lambda: open("f2").write("x"))
    file = open("f3")
    file.close()
    file.close()
    attempt("closed", lambda: file.read())
    attempt("rename", lambda: os.rename("f4", "/fat/top"))
    attempt("rename missing", lambda: os.rename("f1", "f0"))
    attempt("full", lambda: put("large", bytes(200000)))
    print(os.stat("large")[6], os.statvfs("/fat")[3])
    os.remove("large")
    os.chdir("/")
    vfs.umount("/fat")
    vfs.mount(device, "/fat", readonly=True)
    print(len(os.listdir("/fat")), len(get("/fat/long name with spaces.text")))
    attempt("read only", lambda: open("/fat/new", "w"))
    attempt("read only", lambda: os.mkdir("/fat/new"))
    attempt("read only", lambda: os.remove("/fat/short.txt"))
    vfs.umount("/fat")
attempt("small", lambda: vfs.VfsFat.mkfs(Memory(10)))
attempt("no device", lambda: vfs.VfsFat(5))
