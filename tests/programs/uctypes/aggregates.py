# uctypes: structures in structures, arrays, pointers, and what they share with the memory below
import uctypes

POINT = {"x": uctypes.INT16 | 0, "y": uctypes.INT16 | 2}
DESCRIPTION = {
    "id": uctypes.UINT8 | 0,
    "at": (4, POINT),
    "bytes": (uctypes.ARRAY | 8, uctypes.UINT8 | 4),
    "words": (uctypes.ARRAY | 12, uctypes.UINT16 | 3),
    "points": (uctypes.ARRAY | 20, 2, POINT),
    "next": (uctypes.PTR | 32, POINT),
    "text": (uctypes.PTR | 40, uctypes.UINT8),
}
data = bytearray(48)
struct = uctypes.struct(uctypes.addressof(data), DESCRIPTION)
print(uctypes.sizeof(DESCRIPTION), uctypes.sizeof(DESCRIPTION, uctypes.LITTLE_ENDIAN), uctypes.sizeof(struct), uctypes.sizeof(struct.at))
struct.id = 255
struct.at.x = -1
struct.at.y = 0x1234
struct.bytes[1] = 9
struct.words[2] = 0xABCD
struct.points[1].y = 7
print(data)
print(struct.bytes, len(struct.bytes), struct.words[2], struct.words[0], struct.points[0].x, struct.points[1].y)
print(uctypes.sizeof(struct.words), uctypes.sizeof(struct.points), uctypes.sizeof(struct.next))
struct.bytes[:] = b"abcd"
print(data[8:12])

other = bytearray(b"\x01\x00\x02\x00\x03\x00\x04\x00")
pointer = uctypes.struct(uctypes.addressof(data) + 32, {"value": uctypes.UINT64 | 0})
pointer.value = uctypes.addressof(other)
print(struct.next[0].x, struct.next[0].y, struct.next[1].x, int(struct.next) == uctypes.addressof(other))
text = b"hello"
pointer = uctypes.struct(uctypes.addressof(data) + 40, {"value": uctypes.UINT64 | 0})
pointer.value = uctypes.addressof(text)
print([struct.text[i] for i in range(5)], uctypes.bytes_at(int(struct.text), 5))

view = uctypes.bytearray_at(uctypes.addressof(data), 4)
view[0] = 1
print(struct.id, view, len(view), bytes(struct)[:4])
copy = uctypes.bytes_at(uctypes.addressof(data), 4)
view[0] = 2
print(copy, struct.id, memoryview(struct)[0])
print(uctypes.addressof(memoryview(data)) == uctypes.addressof(data), uctypes.addressof(struct) == uctypes.addressof(data))
print(uctypes.bytes_at(uctypes.addressof("interned"), 8), uctypes.sizeof(bytearray(5)))
print(uctypes.addressof(uctypes.bytearray_at(4096, 8)), len(uctypes.bytearray_at(16, 5)))
