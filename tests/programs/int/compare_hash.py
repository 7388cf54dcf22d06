# Comparing and hashing numbers of different types; numbers as dictionary keys.
values = [0, 1, -1, 2**31, 2**64, -(2**64), 1.0, 0.5, -0.0, True, False, float(2**64)]
for a in values:
    print(a, [int(a < b) for b in values], [int(a == b) for b in values], [int(a >= b) for b in values])
d = {}
for v in (1, 1.0, True):
    d[v] = v
print(d)
print(hash(5), hash(0), hash(True), hash(5) == hash(5.0), hash(2**64) == hash(2**64))
print(2**64 == 2**64, 2**64 is 2**64, 2**64 != 2**64 + 1, 2**64 < 2**65)
print(1 == "1", 1 != "1", None == 0, 1 == 1 + 0j)
for op in ("<", "<=", ">", ">="):
    for other in ("'1'", "None", "[]"):
        try:
            eval("1 %s %s" % (op, other))
        except TypeError as e:
            print(e)
print(max(3, 2.5, True), min(2**70, 1e10), sorted([3, 1.5, True, -(2**70), 2**70]))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 == 2 != 1)
print((5).__class__, type(2**80), type(5) is int, isinstance(True, int), type(True))
