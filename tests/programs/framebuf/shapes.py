# framebuf: every shape in every format, clipped at every side
import binascii
import framebuf
from array import array

FORMATS = ("MONO_VLSB", "MONO_HLSB", "MONO_HMSB", "RGB565", "GS2_HMSB", "GS4_HMSB", "GS8")


def show(name, fb, data):
    print(name, binascii.crc32(data), sum(1 for y in range(20) for x in range(24) if fb.pixel(x, y)))


for name in FORMATS:
    format = getattr(framebuf, name)
    data = bytearray(24 * 24 * 2)
    fb = framebuf.FrameBuffer(data, 24, 20, format)
    shapes = (
        lambda: fb.fill_rect(3, 4, 9, 7, 3), lambda: fb.fill_rect(-3, -3, 6, 6, 2), lambda: fb.fill_rect(20, 15, 9, 9, 1), lambda: fb.fill_rect(5, 5, 0, 3, 1), lambda: fb.fill_rect(5, 5, 3, -1, 1),
        lambda: fb.hline(-2, 3, 10, 1), lambda: fb.hline(20, 19, 30, 255), lambda: fb.vline(23, -4, 40, 7), lambda: fb.rect(1, 1, 10, 8, 5), lambda: fb.rect(2, 2, 5, 5, 9, True), lambda: fb.rect(15, 15, 20, 20, 1, False),
        lambda: fb.line(0, 0, 23, 19, 1), lambda: fb.line(23, 0, 0, 19, 2), lambda: fb.line(-5, 10, 30, 3, 3), lambda: fb.line(7, 25, 9, -3, 1), lambda: fb.line(4, 4, 4, 4, 1), lambda: fb.line(3, 9, 3, 2, 1),
        lambda: fb.ellipse(12, 10, 8, 5, 1), lambda: fb.ellipse(12, 10, 5, 8, 2, True), lambda: fb.ellipse(2, 2, 6, 6, 1, False, 5), lambda: fb.ellipse(20, 18, 7, 3, 1, True, 10), lambda: fb.ellipse(5, 5, 0, 0, 1), lambda: fb.ellipse(8, 8, 0, 4, 1), lambda: fb.ellipse(8, 8, 6, 0, 1, True),
        lambda: fb.poly(2, 3, array("h", [0, 0, 10, 4, 6, 12, -4, 8]), 1), lambda: fb.poly(5, 2, array("h", [0, 0, 10, 4, 6, 12, -4, 8]), 3, True), lambda: fb.poly(0, 0, array("b", [5, 5, 15, 5, 15, 15, 10, 10, 5, 15]), 1, True), lambda: fb.poly(9, 9, array("h", []), 1), lambda: fb.poly(9, 9, array("h", [1, 2, 3]), 1), lambda: fb.poly(0, 0, bytes([1, 1, 9, 1, 9, 9]), 2, True),
        lambda: fb.text("Az!", 1, 2), lambda: fb.text("é", 0, 0, 3), lambda: fb.text("wide", -4, 15, 1),
    )
    for number, shape in enumerate(shapes):
        fb.fill(0)
        shape()
        show(name + " " + str(number), fb, data)
    fb.fill(0xFFFF)
    print(name, [fb.pixel(x, 3) for x in (0, 23, 24, -1)], fb.pixel(0, 20))
    fb.fill(0)
    for x in range(24):
        for y in range(20):
            fb.pixel(x, y, x * y)
    show(name + " pixels", fb, data)
    for step in ((1, 0), (-1, 0), (0, 3), (0, -3), (5, 7), (-7, -2), (24, 0), (0, 20), (-30, 1)):
        fb.scroll(*step)
        show(name + " scroll " + str(step), fb, data)
