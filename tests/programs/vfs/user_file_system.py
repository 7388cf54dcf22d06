# A file system written in Python: what os, open and import ask of it.
import io
import os
import sys
import vfs


class Text(io.IOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0

    def readinto(self, buffer):
        part = self.data[self.at : self.at + len(buffer)]
        buffer[: len(part)] = part
        self.at += len(part)
        return len(part)

    def ioctl(self, request, argument):
        print("ioctl", request, argument)
        return 0


class Tree:
    def __init__(self, files):
        self.files = files

    def mount(self, readonly, mkfs):
        print("mount", readonly, mkfs)

    def umount(self):
        print("umount")

    def stat(self, path):
        print("stat", path)
        if path in self.files:
            return (0x8000, 0, 0, 0, 0, 0, len(self.files[path]), 0, 0, 0)
        raise OSError(2)

    def open(self, path, mode):
        print("open", path, mode)
        return Text(self.files[path])

    def chdir(self, path):
        print("chdir", path)

    def getcwd(self):
        return "/here"

    def ilistdir(self, path):
        print("ilistdir", repr(path))
        return iter([(name[1:], 0x8000, 0) for name in sorted(self.files)])

    def rename(self, old, new):
        print("rename", old, new)

    def mkdir(self, path):
        print("mkdir", path)


tree = Tree({"/one.py": b"print('in one')\nvalue = 1\n", "/two.py": b"import one\n" * 40, "/bad.py": b"a b c"})
vfs.mount(tree, "/tree", readonly=True)
print([point for _, point in vfs.mount()])
print(os.listdir("/tree"))
print(os.stat("/tree/one.py"))
part = bytearray(5)
print(open("/tree/one.py", "rb").readinto(part), part)
os.rename("/tree/one.py", "/tree/three.py")
os.mkdir("/tree/new")
for action in (
    lambda: os.mkdir("/tree"),
    lambda: os.mkdir("/"),
    lambda: os.rename("/tree/one.py", "/elsewhere"),
    lambda: os.remove("/tree/one.py"),
    lambda: os.remove("/"),
    lambda: vfs.mount(tree, "/tree"),
    lambda: vfs.umount("/none"),
    lambda: vfs.mount(tree),
    lambda: vfs.mount(tree, 5),
    lambda: vfs.mount(5, "/five"),
    lambda: os.stat(b"/tree/none"),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
sys.path.append("/tree")
import two

try:
    import bad
except SyntaxError as error:
    print(error)
os.chdir("/tree")
print(os.getcwd())
print(os.listdir())
try:
    os.stat("one.py")
except OSError as error:
    print(error)
vfs.umount(tree)
print(os.getcwd())
print([point for _, point in vfs.mount()])
