# struct: pack, unpack, calcsize, pack_into, unpack_from with explicit byte order; errors.
import struct
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

for fmt in ("<b", "<B", "<h", "<H", "<i", "<I", "<l", "<L", "<q", "<Q", ">h", ">I", ">q", "!H", "=i", "<f", "<d", ">f", ">d", "<3s", "<5s", "<2h", "<bhiq", ">bhiq", "<2x", "<bxh", "<?" , "<e", "", "<", "<0s"):
    try:
        print(fmt, struct.calcsize(fmt))
    except Exception as e:
        print(fmt, type(e).__name__, e)
print(struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1))
print(struct.pack(">bBhHiIqQ", -1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1))
print(struct.pack("<f", 1.5), struct.pack(">d", -2.25), struct.pack("<3s", b"abcdef"), struct.pack("<5s", b"ab"), struct.pack("<2h", 1, 2), struct.pack("<bxxb", 1, 2), struct.pack("!I", 1), struct.pack("<0s", b""), struct.pack(""), struct.pack("<4s", bytearray(b"wxyz")))
print(struct.unpack("<bBhH", b"\xff\xff\xfe\xff\xff\xff"), struct.unpack(">i", b"\xff\xff\xff\xfe"), struct.unpack("<Q", b"\xff" * 8), struct.unpack("<3sb", b"abc\x05"), struct.unpack("<2h", b"\x01\x00\x02\x00"), struct.unpack("<d", struct.pack("<d", 0.1)), struct.unpack("<f", struct.pack("<f", 0.5)), struct.unpack("<xb", b"\x00\x07"), struct.unpack("", b""))
b = bytearray(10)
struct.pack_into("<hh", b, 2, 1, -1)
print(b, struct.unpack_from("<hh", b, 2), struct.unpack_from("<b", b, -6), struct.unpack_from("<B", b), struct.unpack_from(">H", memoryview(b)[2:]))
struct.pack_into(">H", b, -2, 0xABCD)
print(b)
show("struct.pack('<h')", "struct.pack('<h', 1, 2)", "struct.pack('<h', 'a')", "struct.pack('<b', 200)", "struct.pack('<b', -200)", "struct.pack('<B', 256)", "struct.pack('<H', -1)", "struct.pack('<q', 2**70)", "struct.pack('<z', 1)", "struct.pack('z', 1)", "struct.pack(5, 1)", "struct.unpack('<h', b'a')", "struct.unpack('<h', b'abc')", "struct.unpack('<h')", "struct.unpack('<h', 'ab')", "struct.unpack('<h', 5)", "struct.pack_into('<i', b, 8, 1)", "struct.pack_into('<i', b'ro', 0, 1)", "struct.unpack_from('<i', b, 8)", "struct.unpack_from('<i', b, -2)", "struct.pack('<s', 5)", "struct.pack('<3s', 'abc')", "struct.pack('<f', 'a')", "struct.pack('<d', 1)", "struct.pack('<i', 1.5)", "struct.calcsize('<3')", "struct.calcsize('<100h')", "struct.pack('<I', True)", "struct.pack('<c', b'a')", "struct.pack('< h', 1)", "struct.unpack_from('<b', b, 20)", "struct.unpack_from('<b', b, -20)")
records = [(1, b"one", 1.5), (2, b"two", -2.5)]
data = b"".join(struct.pack("<H4sd", *rec) for rec in records)
size = struct.calcsize("<H4sd")
print(size, len(data), [struct.unpack_from("<H4sd", data, i * size) for i in range(2)])
