# which of several wrong arguments sockets, packed data, pictures and file systems tell of
import framebuf
import os
import socket
import struct
import vfs


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(repr(error))


end = socket.socket()
for address in ("", "a", "ab", "abc", b"", b"\x02\x00", None):
    attempt(end.bind, address)
attempt(end.makefile, "", 1.5)
attempt(end.makefile, 1, "a")
attempt(end.makefile, 1)
end.close()
attempt(end.bind, b"")
attempt(socket.inet_ntop, 0, 1)
attempt(socket.inet_ntop, "a", 1)
attempt(socket.inet_ntop, 0, b"a")
attempt(socket.inet_pton, True, 1)
attempt(socket.inet_pton, "", 1)
attempt(socket.inet_pton, 1, "1.2.3.4")
attempt(socket.inet_pton, 2, "1.2.3")

attempt(struct.pack_into, 1, bytearray(3), 10)
attempt(struct.pack_into, "k", bytearray(3), 10)
attempt(struct.pack_into, "b", bytearray(3), 10)
attempt(struct.pack_into, "b", bytearray(3), -10, 1)
attempt(struct.pack_into, 1, b"abc", 10, 1)
attempt(struct.pack_into, "b", bytearray(1), "a", 1)
attempt(struct.unpack_from, 1, b"a", 10)
attempt(struct.unpack_from, 1, b"a", "x")

picture = framebuf.FrameBuffer(bytearray(8), 8, 8, framebuf.MONO_VLSB)
attempt(picture.blit, 1, "a", 2)
attempt(picture.blit, picture, "a", 2)
attempt(picture.blit, picture, 1, 2, "a", 3)
attempt(picture.blit, picture, 1, 2, 3, 3)
attempt(picture.blit, (1,), "a", 2)
attempt(picture.blit, picture, 1, 2, -1, ())

attempt(__import__, "a", None, None, (), -1)
attempt(os.urandom, -1)


class Blocks:
    def __init__(self, count):
        self.data = bytearray(count * 512)

    def readblocks(self, block, buffer, offset=0):
        at = block * 512 + offset
        buffer[:] = self.data[at : at + len(buffer)]

    def writeblocks(self, block, buffer, offset=0):
        at = block * 512 + offset
        self.data[at : at + len(buffer)] = buffer

    def ioctl(self, operation, argument):
        return {4: len(self.data) // 512, 5: 512, 6: 0}.get(operation)


for kind in (vfs.VfsFat, vfs.VfsLfs1, vfs.VfsLfs2):
    attempt(kind.mkfs)
    blocks = Blocks(64)
    kind.mkfs(blocks)
    volume = kind(blocks)
    attempt(volume.rename, 1, [])
    attempt(volume.rename, "a", [])
    with volume.open("a", "w") as file:
        file.write("abc")
    for action in (file.read, file.tell, file.flush, lambda: file.seek(0), lambda: file.write("a")):
        attempt(action)
for options in ({"readsize": "a"}, {"progsize": 1.5}, {"lookahead": None}, {"readsize": 32, "other": 1}):
    try:
        vfs.VfsLfs2.mkfs(Blocks(64), **options)
    except Exception as error:
        print(repr(error))
