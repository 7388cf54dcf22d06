# range: attributes, indexing, slicing, membership, equality, errors.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 0), range(-3, 3), range(0, -10, -4), range(1, 2, 100)):
    print(r, len(r), list(r), list(reversed(r)) if len(r) else "empty", bool(r), r.start, r.stop, r.step, sum(r), list(r[1:]), r[::-1], list(r[::2]), r[-2:])
print(range(10)[3], range(10)[-1], range(0, 20, 3)[2:5], range(5)[::-1], range(10, 0, -2)[1:4], 3 in range(5), 5 in range(5), 4 in range(0, 10, 3), -1 in range(5), 6 in range(10, 0, -2))
print(range(3) == range(3), range(0) == range(5, 1), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4), range(2) == [0, 1], max(range(7)), min(range(3, 9)), sorted(range(3), reverse=True))
show("range()", "range(1, 2, 3, 4)", "range(1.5)", "range('a')", "range(0, 5, 0)", "range(5)[5]", "range(5)[-6]", "range(5)['a']", "range(5)[1.0]", "range(5) < range(6)", "range(5) + range(3)", "hash(range(3)) == hash(range(3))", "range(5).index(3)", "range(5).count(3)", "range(5).foo", "1.0 in range(3)", "'a' in range(3)", "iter(range(3)) is iter(range(3))", "next(range(3))", "range(3)[0:2:0]", "range(5).start", "range(True)", "tuple(range(3))", "range(10)[2:8:3]", "range(10)[8:2:-3]", "range(3) == (0, 1, 2)")
try:
    range(5).start = 1
except AttributeError as e:
    print(e)
try:
    range(5)[0] = 1
except TypeError as e:
    print(e)
for i in range(3):
    print(i, end=" ")
    i = 100
print(i)
for i in range(0):
    pass
print(i)
n = 3
for i in range(n):
    n = 10
print(i, n)
