# Arithmetic across every width at which a small integer may become a long one, and back.
edges = []
for bits in (15, 16, 29, 30, 31, 32, 46, 47, 48, 49, 61, 62, 63, 64, 65, 127, 128):
    edges += [2**bits - 1, 2**bits, 2**bits + 1, -(2**bits) - 1, -(2**bits), -(2**bits) + 1]
for e in edges:
    print(e, e + 1, e - 1, -e, ~e, e * 2, e // 2, e % 7, e << 1, e >> 1, abs(e), e * e, hex(e))
    assert (e + 1) - 1 == e and -(-e) == e and e * 3 // 3 == e and (e << 5) >> 5 == e and int(str(e)) == e
    assert e ^ e == 0 and e & -1 == e and e | 0 == e and (e ^ 5) ^ 5 == e and divmod(e, 10) == (e // 10, e % 10)
    assert hash(e) == hash(e + 1 - 1) and {e: 1}[e * 1] == 1 and e in [e + 0] and float(e) == float(e - 0)
total = 0
for e in edges:
    total += e
print(total, max(edges), min(edges), sorted(edges) == sorted(edges, reverse=True)[::-1])
products = []
for a in (3037000499, 3037000500, 4294967295, 4294967296, 46341, 16777216, 11863283, 281474976710655, 140737488355328):
    for b in (a, -a, a + 1, 1 - a, 2):
        products.append(a * b)
        assert a * b // b == a and a * b % a == 0
print(products)
x = 1
while x < 2**140:
    x = x * 3 + 1
    y = -x
    assert x + y == 0 and x > y and (x - 1) // 3 * 3 + 1 == x
print(x)
n = 2**47
for i in range(5):
    n -= 2
    n += 1
    print(n, n & 0xFF, n >> 40, end=" ")
print()
c = 140737488355327
c += 1
d = -140737488355328
d -= 1
print(c, d, c - 1, d + 1, c + d, c * d, c // d, -c, -d)
for i in range(2**47 - 2, 2**47 + 2):
    print(i, end=" ")
for i in range(-(2**47) + 1, -(2**47) - 3, -1):
    print(i, end=" ")
print()
