# Finalisers of built-in objects: a dropped file is closed by the collection, once, whatever its device does then.
import gc
import vfs


class Device:
    def __init__(self, blocks):
        self.data = bytearray(512 * blocks)
        self.fails = False
        self.writes = 0
        self.seen = [None]

    def readblocks(self, n, buf, off=0):
        for i in range(len(buf)):
            buf[i] = self.data[n * 512 + off + i]

    def writeblocks(self, n, buf, off=0):
        self.writes += 1
        if self.fails:
            self.seen[0] = n
            raise OSError(5)
        for i in range(len(buf)):
            self.data[n * 512 + off + i] = buf[i]

    def ioctl(self, op, arg):
        if op == 4:
            return len(self.data) // 512
        if op == 5:
            return 512


device = Device(64)
vfs.VfsFat.mkfs(device)
fs = vfs.VfsFat(device)
vfs.mount(fs, '/ram')


def scrub(n=20):
    return scrub(n - 1) if n else None


def make(name):
    f = open(name, 'w')
    f.write('text of ' + name)


make('/ram/a')
scrub()
gc.collect()
print(open('/ram/a').read())


def make_failing(name):
    global before
    f = open(name, 'w')
    f.write('text of ' + name)
    before = device.writes
    device.fails = True


make_failing('/ram/b')
scrub()
gc.collect()
print(device.writes > before, device.seen[0] is not None)
device.fails = False
# The finaliser has run: it is not called again.
before = device.writes
gc.collect()
print(device.writes == before)
print(open('/ram/a').read())
