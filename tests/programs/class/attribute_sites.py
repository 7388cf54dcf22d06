# One place in the code reads attributes of instances and of namedtuples in turn.
from collections import namedtuple
P = namedtuple("P", ("x", "y"))
class A:
    def __init__(self): self.x = 1; self.y = 2
def get(o): return o.x
def gety(o): return o.y
a = A()
p = P(1e300, 1.5e308)
for o in (a, p, a, P(10**15, -1.7e-300), P("a"*100, 3), a):
    print(get(o), gety(o))
