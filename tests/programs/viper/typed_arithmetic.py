# Viper integers are machine words: they wrap, shift and compare as such.


@micropython.viper
def add(x: int, y: int) -> int:
    return x + y


@micropython.viper
def mul(x: int, y: int) -> int:
    return x * y


@micropython.viper
def shifts(x: int, n: int):
    print(x << n, x >> n)


@micropython.viper
def unsigned_shifts(x: uint, n: uint) -> uint:
    return x >> n


@micropython.viper
def division(x: int, y: int):
    print(x // y, x % y)


@micropython.viper
def unary(x: int):
    print(-x, ~x, +x)


@micropython.viper
def bits(x: uint, y: uint):
    print(x & y, x | y, x ^ y)


@micropython.viper
def compare(x: int, y: int):
    print(x < y, x <= y, x == y, x != y, x > y, x >= y)


@micropython.viper
def compare_unsigned(x: uint, y: uint):
    print(x < y, x <= y, x == y, x != y, x > y, x >= y)


@micropython.viper
def chain(a: int, b: int, c: int) -> bool:
    return bool(1 if a < b < c else 0)


@micropython.viper
def mixed(x: uint, y: int):
    print(x + uint(y), y + int(x))


TOP = 1 << 62
print(add(TOP, TOP), add(-TOP, -TOP), add(TOP * 2 - 1, 1))
print(mul(1 << 40, 1 << 40), mul(-3, 5), mul(1 << 33, (1 << 31) + 1))
shifts(1, 62)
shifts(-5, 1)
shifts(3, 64)
print(unsigned_shifts(-1, 60), unsigned_shifts(1 << 70, 1))
for x in (7, -7):
    for y in (2, -2):
        division(x, y)
unary(5)
unary(-(1 << 62))
bits(-1, 0xFF)
bits(0xF0F0, 0x0FF0)
compare(-1, 1)
compare(3, 3)
compare_unsigned(-1, 1)
print(chain(1, 2, 3), chain(1, 3, 2))
mixed(-1, 5)
print(add(True, 2))
for bad in ("x", None, 1.5, []):
    try:
        print(add(bad, 1))
    except TypeError as e:
        print("TypeError", e)
