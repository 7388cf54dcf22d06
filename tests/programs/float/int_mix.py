# Comparison and arithmetic between ints of any size and floats; hashing of equal numbers.
ints = [0, 1, -1, 2**24 + 1, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**62, 2**63, 2**64, 2**64 + 1, 10**20, -(10**25)]
floats = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0**53, 2.0**62, 2.0**63, 2.0**64, 1e20, -1e25, 1e300, float("inf"), float("nan")]
for i in ints:
    print(i, [f for f in floats if i == f], [int(i < f) for f in floats], [int(f <= i) for f in floats])
print(sorted([3, 2.5, -1, 1e10, 10**9, 0.1, True]))
for i in (1, 2**53, 2**64, 10**20):
    print(i + 0.5, i - 0.5, i * 0.5, i / 2, i // 2.0, i % 3.5, 0.5 + i, 1.0 / i, float(i) == i, float(i) in [i])
print(2**1000 / 2**999, 2**70 * 1.0, 1e10 + 2**70, 10**20 // 3.0, -7 // 2.0, -7 % 2.5, 7.5 // -2, int(1e18), int(2.0**62), int(-(2.0**63)), int(1e22), round(2.0**62), round(1e15 + 0.5))
print(3 // 2 * 1.0, 3 / 2, 1 / 3 + 1, 0.1 + 0.2 == 0.3, 0.1 * 3, 1e16 + 1, 1e16 + 2, 2**53 + 1.0, 5 % 3.0, True + 0.5, False * 1.5, True / 4)
