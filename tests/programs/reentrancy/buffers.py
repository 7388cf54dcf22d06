# Finalizers that run while a bytearray, array, deque or string buffer grows change that very buffer.
import gc, weakref
from array import array
from collections import deque
from io import BytesIO, StringIO
if hasattr(gc, "threshold"):
    gc.threshold(1000)
class Bomb:
    pass
def arm(action, *args):
    bomb = Bomb()
    bomb.cycle = bomb
    weakref.finalize(bomb, action, *args)
b = bytearray()
for i in range(2000):
    if i % 9 == 0:
        arm(b.append, 255)
    b.append(i % 200)
gc.collect()
print("append", [x for x in b if x != 255] == [i % 200 for i in range(2000)])
b = bytearray()
for i in range(300):
    arm(b.extend, b"\xff\xff\xff")
    b.extend(bytes([i % 200] * 7))
gc.collect()
print("extend", bytes(x for x in b if x != 255) == b"".join(bytes([i % 200] * 7) for i in range(300)))
b = bytearray()
for i in range(300):
    arm(b.extend, b"\xff\xff")
    b += bytes([i % 200, 1, 2])
gc.collect()
print("in place", bytes(x for x in b if x != 255) == b"".join(bytes([i % 200, 1, 2]) for i in range(300)))
b = bytearray(100)
def shrink():
    b[:] = b""
for i in range(200):
    arm(shrink)
    b += b"abcdefgh"
gc.collect()
print("shrink", bytes(b).strip(b"\0").replace(b"abcdefgh", b"") == b"")
a = array("H")
for i in range(1000):
    if i % 9 == 0:
        arm(a.append, 60000)
    a.append(i)
gc.collect()
print("array", [x for x in a if x != 60000] == list(range(1000)))
d = deque([], 50)
for i in range(500):
    arm(d.append, -1)
    d.append(i)
gc.collect()
kept = [x for x in d if x >= 0]
print("deque", len(d) == 50, all(kept[i] < kept[i + 1] for i in range(len(kept) - 1)))
s = StringIO()
for i in range(300):
    arm(s.write, "*")
    s.write("line %d;" % i)
gc.collect()
print("StringIO", s.getvalue().replace("*", "") == "".join("line %d;" % i for i in range(300)))
o = BytesIO()
for i in range(300):
    arm(o.write, b"*")
    o.write(b"block %d;" % i)
gc.collect()
print("BytesIO", o.getvalue().replace(b"*", b"") == b"".join(b"block %d;" % i for i in range(300)))
parts = ["p%d" % i for i in range(200)]
for i in range(50):
    arm(parts.append, "late")
    joined = "-".join(parts[:200])
gc.collect()
print("join", joined == "-".join("p%d" % i for i in range(200)))
text = ""
other = []
for i in range(300):
    arm(other.append, text)
    text += "%d," % i
gc.collect()
print("concatenate", text == "".join("%d," % i for i in range(300)), all(text.startswith(t) for t in other))
