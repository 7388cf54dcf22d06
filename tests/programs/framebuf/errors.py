# framebuf: sizes, formats and buffers that are refused
import framebuf

for arguments in (
    (bytearray(8), 8, 8, framebuf.MONO_VLSB), (bytearray(7), 8, 8, framebuf.MONO_VLSB), (bytearray(8), 8, 9, framebuf.MONO_VLSB), (bytearray(16), 9, 8, framebuf.MONO_HLSB), (bytearray(15), 9, 8, framebuf.MONO_HLSB),
    (bytearray(9), 3, 3, framebuf.GS8), (bytearray(8), 3, 3, framebuf.GS8), (bytearray(13), 3, 3, framebuf.GS8, 5), (bytearray(12), 3, 3, framebuf.GS8, 5), (bytearray(100), 3, 3, framebuf.GS8, 2), (bytearray(6), 3, 3, framebuf.GS4_HMSB), (bytearray(5), 3, 3, framebuf.GS4_HMSB),
    (bytearray(3), 3, 3, framebuf.GS2_HMSB), (bytearray(2), 3, 3, framebuf.GS2_HMSB), (bytearray(18), 3, 3, framebuf.RGB565), (bytearray(17), 3, 3, framebuf.RGB565), (bytearray(9), 0, 3, framebuf.GS8), (bytearray(9), 3, -1, framebuf.GS8), (bytearray(9), 70000, 1, framebuf.GS8),
    (bytearray(9), 3, 3, 7), (bytearray(9), 3, 3, -1), (b"123456789", 3, 3, framebuf.GS8), (None, 3, 3, framebuf.GS8), (bytearray(9), "3", 3, framebuf.GS8), (bytearray(9), 3, 3), (),
):
    try:
        framebuf.FrameBuffer(*arguments)
        print("ok")
    except Exception as error:
        print(type(error).__name__, error)
old = framebuf.FrameBuffer1(bytearray(16), 8, 8)
old.pixel(1, 1, 1)
print(old.pixel(1, 1), framebuf.FrameBuffer1(bytearray(32), 8, 8, 16).pixel(0, 0), type(old))
fb = framebuf.FrameBuffer(bytearray(9), 3, 3, framebuf.GS8)
for action in (lambda: fb.fill(), lambda: fb.fill("a"), lambda: fb.pixel(1), lambda: fb.line(1, 2, 3), lambda: fb.text(1, 0, 0), lambda: fb.poly(0, 0, 5, 1), lambda: fb.poly(0, 0, [1, 2], 1), lambda: fb.scroll(1), lambda: fb.fill_rect(1, 1, 1, 1, None)):
    try:
        action()
    except TypeError as error:
        print(error)
