# Integer arithmetic: floor division and remainder take the divisor's sign, whatever the size.
small = [0, 1, -1, 2, -2, 7, -7, 10, -10]
for a in small:
    row = []
    for b in small:
        if b == 0:
            for op in ("//", "%"):
                try:
                    eval("a %s b" % op, {"a": a, "b": b})
                except ZeroDivisionError as e:
                    row.append(str(e))
        else:
            row.append((a // b, a % b))
            assert (a // b) * b + a % b == a
            assert divmod(a, b) == (a // b, a % b)
    print(a, row)

big = [2**31 - 1, -(2**31), 2**62, -(2**62), 2**63 - 1, 2**64, -(2**64) - 1, 10**40, -(10**40) + 1]
for a in big:
    for b in (3, -3, 2**16 + 1, -(2**33), 10**20, -(10**39)):
        q, r = a // b, a % b
        assert q * b + r == a and (r == 0 or (r > 0) == (b > 0))
        print(q, r)
print(sum(big), max(big), min(big))
print(-big[0], +big[1], ~big[2], abs(big[6]))
try:
    divmod(2**70, 0)
except ZeroDivisionError as e:
    print("divmod", e)
try:
    2**70 % 0
except ZeroDivisionError as e:
    print("mod", e)
