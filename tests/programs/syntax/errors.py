# What the compiler rejects, with its texts.
programs = """
break
continue
return 1
yield 1
await x
def f():\\n  x = 1\\n  global x
def f(a, a): pass
def f(a=1, b): pass
def f(*, **k): pass
def f(*): pass
def f(*a, *b): pass
def f(**k, a): pass
def f(**k, *a): pass
def f(a, /, b): pass
def f(a.b): pass
def f(1): pass
def f: pass
def (): pass
class: pass
class A(: pass
lambda a, a: 1
f(a=1, a=2)
f(1=2)
f(a.b=1)
f(a, b=1, c)
f(**a, b)
x = 
= 1
1 = x
x + 1 = 2
f() = 1
(a, b) += 1
[a] += 1
a, b += 1
'a' = 1
None = 1
True = 1
... = 1
x = 1 = 2
(yield) = 1
lambda: 1 = 2
a if b else c = 1
del 1
del f()
del a + b
del (a, b), c
del ()
for 1 in x: pass
for x in: pass
for x y: pass
for in x: pass
while: pass
if: pass
if 1 pass
else: pass
elif 1: pass
try: pass
try:\\n  pass\\nexcept:\\n  pass\\nexcept ValueError:\\n  pass
try:\\n  pass\\nelse:\\n  pass
except: pass
finally: pass
with: pass
with a as 1: pass
with a as b, : pass
import
import a as
import a.b as c.d
import 1
from a import
from import b
from a import *, b
from . import
from a import (b
from a import b as 1
def f():\\n  from a import *
raise a from
assert
global
global 1
nonlocal x
nonlocal
def f():\\n  nonlocal y
pass pass
x = 1 y = 2
  indented
if 1:\\nprint()
if 1:\\n    a\\n  b
if 1:\\n  a\\n    b
def f():\\n\\tx\\n        y
(
)
[)
{1: 2
a = (1, 2
'abc
'''abc
'a\\nb'
"\\x1"
\\
a \\ b
async
async x
async def f(): yield from x
def f(): await x
async with a: pass
async for a in b: pass
match x:\\n  case 1: pass
type X = int
print 'x'
exec 'x'
@
@a
@a\\nx = 1
class A:\\n  return 1
class A:\\n  yield 1
def f():\\n  break
for x in y:\\n  def f():\\n    break
while 1:\\n  class A:\\n    continue
[x for x in y] = 1
{x for x in y} = 1
{} = 1
[] = 1
() = 1
a = *b
*a
*a = 1
*a, *b = 1
(*a)
f(*a for a in b)
x: int: int
x: = 1
(a, b): int = 1
def f() -> : pass
def f() - > 1: pass
super = 1
__debug__ = 1
a.None
a.True = 1
f(None=1)
def None(): pass
class True: pass
import None
nonlocal a, b
0b2
0o8
0x
1e
1.e+
1.5.5
08
9z
a = 5 5
a = b c
$
?
a!b
a!
\u00e9\u00df = 1; print(\u00e9\u00df)
\ud7ff = 1
""".strip().split("\n")
for program in programs:
    text = program.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(text, "f", "exec")
        print(program, "-> accepted")
    except Exception as e:
        print(program, "->", type(e).__name__, e)
