# Augmented assignment on names, items and attributes; targets are evaluated once.
calls = []
class Box:
    def __init__(self):
        self.n = 10
def box(b=Box()):
    calls.append("box")
    return b
def index():
    calls.append("index")
    return 1
items = [1, 2, 3]
box().n += 5
box().n -= 1
box().n *= 2
box().n //= 3
box().n %= 7
box().n **= 3
box().n <<= 2
box().n >>= 1
box().n |= 1
box().n &= 0xFF
box().n ^= 3
print(box().n, len(calls))
calls.clear()
items[index()] += 40
items[index()] *= 2
print(items, calls)
x = 7
x /= 2
print(x)
x //= 1
print(x)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as e:
    print(e, t)
a = b = [1]
a += [2]
print(b, a is b)
a = a + [3]
print(b, a is b)
s = "x"
s += "y"
s *= 3
print(s)
try:
    undefined_name += 1
except NameError as e:
    print(e)
