# Deep nesting and long constructs compile and run.
def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: eval("+".join(["1"] * 300)))
attempt(lambda: eval("(" * 50 + "7" + ")" * 50))
attempt(lambda: len(eval("[" + ",".join(str(i) for i in range(600)) + "]")))
attempt(lambda: len(eval("{" + ",".join("%d:%d" % (i, i) for i in range(300)) + "}")))
attempt(lambda: eval("[" * 30 + "]" * 30))
attempt(lambda: eval("not " * 50 + "1"))
attempt(lambda: eval("-" * 51 + "1"))
attempt(lambda: eval(" if 1 else ".join(str(i) for i in range(20))))
attempt(lambda: eval("1" + "0" * 200) == 10**200)
attempt(lambda: len(eval("'" + "x" * 5000 + "'")))
g = {}
exec("def f(" + ", ".join("a%d" % i for i in range(60)) + "): return " + " + ".join("a%d" % i for i in range(60)), g)
attempt(lambda: g["f"](*range(60)))
exec("def f():\n" + "".join("  v%d = %d\n" % (i, i) for i in range(200)) + "  return v0 + v199", g)
attempt(lambda: g["f"]())
text = "def f(x):\n"
for i in range(15):
    text += "  " * (i + 1) + "if x > %d:\n" % i
text += "  " * 16 + "return 'deepest'\n  return 'shallow'\n"
exec(text, g)
attempt(lambda: (g["f"](100), g["f"](3)))
text = "def f(n):\n"
for i in range(200):
    text += "  if n == %d: return %d\n" % (i, i * i)
exec(text, g)
attempt(lambda: (g["f"](0), g["f"](199), g["f"](500)))
text = "r = []\n"
for i in range(8):
    text += "  " * i + "for i%d in range(2):\n" % i
text += "  " * 8 + "r.append(1)\n"
exec(text, g)
attempt(lambda: len(g["r"]))
text = ""
for i in range(8):
    text += "  " * i + "try:\n"
text += "  " * 8 + "raise ValueError('core')\n"
for i in range(7, -1, -1):
    text += "  " * i + "finally:\n" + "  " * (i + 1) + "r.append(%d)\n" % i
try:
    exec(text, g)
except ValueError as e:
    print(e, g["r"][-8:])
exec("f = " + "lambda: " * 10 + "'inner'", g)
h = g["f"]
while callable(h):
    h = h()
print(h)
text = "x = 0\n" + "x += 1\n" * 1000
exec(text, g)
print(g["x"])
names = ["n" + "a" * i for i in range(0, 200, 20)]
for name in names:
    exec(name + " = len('" + name + "')", g)
print([g[name] for name in names])
try:
    exec("n" + "a" * 300 + " = 1", g)
    print("long name accepted")
except Exception as e:
    print(type(e).__name__, e)
print(eval("0x" + "f" * 40), eval("1 if 1 else " * 20 + "2"), eval("[[[[1]]]][0][0][0][0]"))
