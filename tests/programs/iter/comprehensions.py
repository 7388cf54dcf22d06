# Comprehensions and generator expressions: nesting, conditions, scope of names, evaluation order.
print([x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(2) for y in "ab"], [[j for j in range(i)] for i in range(4)], [x if x else "zero" for x in range(2)])
print({x: x * x for x in range(3)} == {0: 0, 1: 1, 2: 4}, {x for x in "aab"} == {"a", "b"}, list(x for x in [1, 2]), sum(x * y for x in range(3) for y in range(3) if x != y))
x = "outer"
l = [x for x in range(3)]
print(x, l)
def f():
    y = 10
    return [y + z for z in range(2)], [(lambda: y * z)() for z in range(3)]
print(f())
fs = [lambda: i for i in range(3)]
print([g() for g in fs], [g() for g in [lambda i=i: i for i in range(3)]])
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz", "pq"]], {k: v for k, v in [("a", 1)]}, [c for (a, b), c in [((1, 2), 3)]])
log = []
def note(v):
    log.append(v)
    return v
[note("item") for _ in note([1, 2]) if note("cond")]
print(log)
log.clear()
{note("k"): note("v") for _ in [1]}
print(log)
class C:
    n = 4
    squares = [i * i for i in range(4)]
print(C.squares)
try:
    class D:
        n = 2
        bad = [n for _ in range(2)]
    print(D.bad)
except NameError as e:
    print(e)
g = (note(i) for i in [1, 2, 3])
log.clear()
print(next(g), log, list(g), log, list(g))
try:
    g2 = (i for i in 5)
    print("made")
    list(g2)
except TypeError as e:
    print(e)
print([y := 5, y * 2], [last := n for n in range(3)], last)
print([i for i in range(3) if [j for j in range(i) if j]], [[(i, j) for j in range(2)] for i in range(2)], max(len(w) for w in ["a", "bbb"]), any(i > 2 for i in [1, 3]))
for bad in ("[x for x in range(3) for]", "[x for]", "(x for x in)", "{x: for x in y}", "[*x for x in [[1]]]", "{**d for d in []}", "[x, y for x in 1]", "f(x for x in 1, 2)", "[x for x in 1 if]", "[for x in y]"):
    try:
        eval(bad)
        print(bad, "accepted")
    except Exception as e:
        print(bad, type(e).__name__, e)
print([1 for a in [1] if (lambda: False)() or True], [i for i in (1, 2) if not i % 2], [x for x in [3, 4] if x == 3 or x == 4 and False])
