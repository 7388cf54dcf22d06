# Writes float_text.txt: run with a MicroPython that has double floats, standard output to that file.
# Each line: the float's bits, then its repr, then pairs of a format and what it gives.
import struct

SPECIAL = (
    0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1 / 3, 2 / 3, 100.0, 1e5, 1e6, 1e15, 1e16, 1e17, 1e21, 1e22, 1e23, 1e100,
    9.5, 0.95, 0.095, 2.675, 4.35, 99999.5, 999999.5, 12345.678, 0.00012345, 1e-4, 1e-5, 123456789012345678.0,
    5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9.999999999999999e22, float("inf"), float("nan"),
)
FORMATS = ("%e", "%f", "%g", "%E", "%G", "%.0e", "%.0f", "%.0g", "%.3e", "%.3f", "%.3g", "%.10f", "%.17g", "%.20f", "%.40e")
state = 12345


def next_bits():
    global state
    bits = 0
    for _ in range(4):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        bits = bits << 16 | state >> 8 & 0xFFFF
    return bits


def line(bits):
    value = struct.unpack("<d", bits.to_bytes(8, "little"))[0]
    fields = ["%x" % bits, repr(value)]
    for spec in FORMATS:
        fields += [spec, spec % value]
    print("|".join(fields))


for value in SPECIAL:
    line(int.from_bytes(struct.pack("<d", value), "little"))
for _ in range(120):
    line(next_bits() & 0x7FEFFFFFFFFFFFFF)
for i in range(80):
    line(int.from_bytes(struct.pack("<d", (next_bits() % 2000003 - 1000000) / 10 ** (i % 7)), "little"))
