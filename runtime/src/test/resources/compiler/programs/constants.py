a = 1 + 2 * 3
a = 1 << 40
a = -1, 1 << 62, 1 << 100
a = 7 // -2, -7 % 3, 7 / 2, 2 ** -1, 2 ** 100
a = 1.5 + 2, 1.0 // 0.3, -0.0, 0.0
a = 1 / 0
a = 1 @ 2
a = 1 << -1
a = (1, 2, ("a", b"b", None, True, ...))
a = 1, 2
a = (), (1,)
a = not 1, not "", not ()
a = 1 and 2, 0 and x, x and 1 and y, 0 or x or 1 or y
a = ~5, +5, -(-5)
a = 0x7fff, -16, -17, 47, 48, 63, 64, -64, -65, 8191, 8192
NUMBER = const(10)
_PRIVATE = const(20)
TEXT = const("name")
PAIR = const((1, 2))
a = NUMBER + _PRIVATE
a = TEXT, PAIR
b = TEXT
c = PAIR


def f():
    global NUMBER_OF
    return NUMBER, _PRIVATE * 2, TEXT


ANNOTATED: int = const(5)
a = ANNOTATED
import math

a = math.pi * 2
a = math.inf
a = math.nothing
a = math.e.real
if 0:
    never()
if 1:
    always()
else:
    never()
if a:
    maybe()
elif 0:
    never()
elif 1:
    always()
else:
    never()
while 0:
    never()
while 1:
    if a:
        break
while __debug__:
    break
assert a
assert a, b
assert 0
assert 1, b
"a lonely string"
1
1.5
None
a
()
