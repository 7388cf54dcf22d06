# uctypes: scalars of every type in every byte order, bit fields, and their sizes
import uctypes

KINDS = ("UINT8", "INT8", "UINT16", "INT16", "UINT32", "INT32", "UINT64", "INT64", "FLOAT32", "FLOAT64")
for layout in (uctypes.NATIVE, uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN):
    for name in KINDS:
        description = {"a": getattr(uctypes, name) | 0, "b": getattr(uctypes, name) | 8}
        data = bytearray(range(16))
        struct = uctypes.struct(uctypes.addressof(data), description, layout)
        if not name.startswith("F"):
            print(layout, name, struct.a, struct.b, end=" ")
        struct.a = 1
        struct.b = -2
        print(data, struct.a, struct.b, uctypes.sizeof(struct), uctypes.sizeof(description, layout))

fields = {
    "low": uctypes.BFUINT8 | 0 | 0 << uctypes.BF_POS | 4 << uctypes.BF_LEN,
    "high": uctypes.BFUINT8 | 0 | 4 << uctypes.BF_POS | 4 << uctypes.BF_LEN,
    "middle": uctypes.BFUINT16 | 2 | 3 << uctypes.BF_POS | 7 << uctypes.BF_LEN,
    "wide": uctypes.BFUINT32 | 4 | 5 << uctypes.BF_POS | 20 << uctypes.BF_LEN,
}
for layout in (uctypes.NATIVE, uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN):
    data = bytearray(b"\xa5\x00\xff\x12\x01\x02\x03\x04")
    struct = uctypes.struct(uctypes.addressof(data), fields, layout)
    print(struct.low, struct.high, struct.middle, struct.wide)
    struct.low = 0x1F
    struct.middle = 0
    struct.wide = -1
    print(data, uctypes.sizeof(struct), struct.low, struct.wide)

data = bytearray(12)
struct = uctypes.struct(uctypes.addressof(data), {"a": uctypes.UINT32 | 1, "b": uctypes.UINT16 | 7}, uctypes.NATIVE)
struct.a = 0x11223344
struct.b = 0x10005
print(data, struct.a, struct.b)
struct.a = 1 << 40 | 7
print(struct.a)
for wrong in ("x", None, 1.5, []):
    try:
        struct.a = wrong
        print(struct.a)
    except TypeError as error:
        print(error)
print(uctypes.VOID == uctypes.UINT8, uctypes.LONG == uctypes.INT64, hex(uctypes.INT8), hex(uctypes.FLOAT64), hex(uctypes.PTR), hex(uctypes.ARRAY))
