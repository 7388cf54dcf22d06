# memoryview: reading and writing through, slices, comparison, errors, hex.
b = bytearray(b"0123456789")
m = memoryview(b)
print(len(m), m[0], m[-1], bytes(m), bytes(m[2:5]), list(m[:3]), bytes(m[7:]), bytes(m[-2:]), bytes(m[2:8][1:3]))
m[0] = 65
m[1:3] = b"BC"
m[-2:] = bytearray(b"YZ")
print(b)
s = m[4:8]
s[0] = 33
s[1:3] = memoryview(b"??")
print(b, bytes(s), m == b, m == bytes(b), m[4:] == b[4:], s != b)
m[2:6] = m[0:4]
print(b)
m[0:4] = m[2:6]
print(b)
print([x for x in m[:4]], sum(m[:2]), max(m), bytearray(m[1:4]), bool(m), bool(m[:0]))
r = memoryview(b"read only")
print(r[0], bytes(r[5:]), hash(r) == hash(b"read only") if False else "-")
for text in ("m == memoryview(b)", "m.hex()", "m[1:3].hex(':')", "65 in m", "m != b", "m == b", "s == b'33'", "m[4:] == b[4:]", "memoryview(b'ab') < m","r[0] = 1", "r[0:2] = b'xx'", "m[0] = 256", "m[0] = 'a'", "m[0:2] = b'abc'", "m[0:2] = 5", "m[99]", "m[::2]", "m[::-1]", "m['a']", "memoryview(5)", "memoryview('str')", "memoryview([1])", "del m[0]", "m + m", "m[99] = 1", "m.append(1)", "m[0:5:2] = b'ab'"):
    try:
        if " = " in text or text.startswith("del"):
            exec(text)
        else:
            print(eval(text))
        print(text, b)
    except Exception as e:
        print(text, type(e).__name__, e)
import array
x = array.array("h", [1, -2, 3])
v = memoryview(x)
print(len(v), v[1], v.itemsize, list(v), list(v[1:]), memoryview(b"ab").itemsize, bytes(v[:1]))
v[0] = -300
print(x)
f = array.array("d", [1.5, 2.5])
print(list(memoryview(f)), memoryview(f)[1])
