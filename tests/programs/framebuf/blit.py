# framebuf: copying between frame buffers, with a key and a palette, from tuples, over the sides
import binascii
import framebuf

target_data = bytearray(16 * 16)
target = framebuf.FrameBuffer(target_data, 16, 16, framebuf.GS8)
source = framebuf.FrameBuffer(bytearray(8 * 8), 8, 8, framebuf.GS8)
for i in range(64):
    source.pixel(i % 8, i // 8, i)
for x, y in ((0, 0), (4, 5), (-3, -3), (12, 12), (16, 0), (-8, 0), (0, -8), (0, 16), (100, 100)):
    target.fill(1)
    target.blit(source, x, y)
    print(x, y, binascii.crc32(target_data))
target.fill(1)
target.blit(source, 2, 2, 10)
print(binascii.crc32(target_data), target.pixel(4, 3))

mono = framebuf.FrameBuffer(bytearray([0b10101010] * 8), 8, 8, framebuf.MONO_HLSB)
palette = framebuf.FrameBuffer(bytearray([7, 200]), 2, 1, framebuf.GS8)
target.fill(0)
target.blit(mono, 3, 3, -1, palette)
print(binascii.crc32(target_data), [target.pixel(x, 4) for x in range(16)])
target.blit(mono, 0, 0, 7, palette)
target.blit((bytes([1, 2, 3, 4]), 2, 2, framebuf.GS8), 5, 5)
target.blit([b"\x09\x08\x07\x06", 2, 1, framebuf.GS8, 4], 9, 9, -1, None)
print(binascii.crc32(target_data))
target.blit(target, 1, 1)
print(binascii.crc32(target_data))


class Screen(framebuf.FrameBuffer):
    def __init__(self, width, height):
        self.data = bytearray(width * height * 2)
        super().__init__(self.data, width, height, framebuf.RGB565)

    def cross(self, colour):
        self.line(0, 0, 9, 9, colour)
        self.line(0, 9, 9, 0, colour)


screen = Screen(10, 10)
screen.cross(0xF81F)
print(binascii.crc32(screen.data), screen.pixel(4, 4), len(bytes(memoryview(screen))))
target.blit(screen, 0, 0)
print(binascii.crc32(target_data))
for wrong in (1, (), (b"", 1, 1), (b"", 1, 1, framebuf.GS8), (b"a", 1, 1, 99), (b"a", 0, 1, framebuf.GS8), None):
    try:
        target.blit(wrong, 0, 0)
    except Exception as error:
        print(type(error).__name__, error)
