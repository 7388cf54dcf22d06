# Every simple and compound statement in its ordinary and unusual layouts.
import math
a = b = c = 1; d = 2
if a: e = 5
elif b: e = 6
else: e = 7
if a == 1 and \
   b == 1:
    print("continued", a + \
          b)
x = (1 +
     2
     + 3)
y = [
    1,
    2,  # comment inside

    3,
]
z = {
    "k":
        "v",
}
print(x, y, z, e)
while a < 5: a += 1
else: print("while else", a)
for i in 1, 2, 3: pass
else: print("for else", i)
for i in range(5):
    if i == 3: break
else: print("not printed")
for i in (): pass
else: print("empty loop else")
n = 0
while True:
    n += 1
    if n % 2: continue
    if n > 6: break
    for j in range(3):
        if j == 1: break
        for k in range(3):
            if k == 2: continue
            print(n, j, k, end="; ")
print()
def f(a,
      b=2,
      *args,
      c,
      **kw): return a, b, args, c, kw
print(f(1, c=3), f(1,
                   2,
                   *[3],
                   c=4, **{"d": 5},))
def empty(): ...
class Empty: ...
def docstring():
    """a docstring"""
    "another string"
    5
    ...
print(empty(), Empty().__class__.__name__, docstring())
if 1:
    if 0:
        print("no")
    else:
        if 1:
            print("nested else")
if 0: pass
elif 0: pass
elif 1: print("second elif")
del a, b
del (c), d
try: print(c)
except NameError: print("deleted")
assert 1, "fine"
pass; pass
global_name = 1
def g():
    global global_name
    global_name += 1; return global_name
print(g())
import math as m, math
from math import pi as p, sqrt
from math import (cos,
                  sin)
print(m is math, p > 3, sqrt(4), cos(0), sin(0))
lambda: 0
print((lambda a, b=2, *c, d, **e: (a, b, c, d, e))(1, d=4))
print((lambda: (yield))() is not None, [lambda: 1][0](), (lambda *a: a)(1, 2), (lambda **k: k)(x=1))
if True: # comment after colon
    # comment at body
  print("two space indent")
	
# whitespace line above
if True:
	print("tab indent")
class A(object, ): x = 1
@staticmethod
def deco(): return "decorated"
print(A.x, deco() if callable(deco) else "not callable")
x: int
y: int = 5
A.z: str = "annotated attribute"
y2: "list[int]" = [1]
print(y, A.z, y2)
