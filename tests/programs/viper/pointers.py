# Pointers to buffers: items of one, two and four bytes, and arithmetic on addresses.
import array


@micropython.viper
def fill(p: ptr8, n: int):
    for i in range(n):
        p[i] = i * 3


@micropython.viper
def words(p: ptr16, n: int) -> int:
    total = 0
    i = 0
    while i < n:
        total += p[i]
        i += 1
    return total


@micropython.viper
def swap(p: ptr32, i: int, j: int):
    a, b = p[i], p[j]
    p[i], p[j] = b, a


@micropython.viper
def cast(buffer) -> int:
    p8 = ptr8(buffer)
    p16 = ptr16(buffer)
    p32 = ptr32(buffer)
    return p8[0] + (p16[0] << 8) + (p32[0] << 24)


@micropython.viper
def distance(buffer) -> int:
    a = ptr8(buffer)
    b = ptr8(int(ptr8(buffer)) + 6)
    return int(b) - int(a)


@micropython.viper
def backwards(buffer) -> int:
    p = ptr8(int(ptr8(buffer)) + 4)
    return p[-1] * 10 + p[-4]


@micropython.viper
def constant_index(p: ptr8):
    p[0] = 200
    p[3] = p[0] + 100
    print(p[0], p[3])


@micropython.viper
def truth(p: ptr8) -> bool:
    return bool(p[1] == 3)


@micropython.viper
def text(p: ptr8, n: int):
    out = []
    for i in range(n):
        out.append(chr(p[i]))
    return "".join(out)


b = bytearray(12)
fill(b, 12)
print(b)
print(words(b, 6))
a = array.array("I", [1, 0xFFFFFFFF, 7])
swap(a, 0, 1)
swap(a, 1, 2)
print(a)
print(cast(b), distance(b), backwards(b))
constant_index(b)
print(b, truth(b))
print(text(b"bytes of a literal", 18), text("a string", 8), text(bytearray(b"array"), 5))
print(text(memoryview(b"0123456789")[3:], 4))


@micropython.viper
def none_is_null(p: ptr) -> int:
    return int(p)


print(none_is_null(0), none_is_null(12345))
try:
    none_is_null(None)
except TypeError as e:
    print("TypeError", e)
