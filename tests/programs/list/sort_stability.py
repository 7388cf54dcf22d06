# The exact order sort gives to equal keys is part of what programs see: record it.
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, key=lambda p: 0))
print(sorted(range(10), key=lambda x: 0, reverse=True))
data = [(i * 5 % 7, i) for i in range(20)]
data.sort(key=lambda p: p[0])
print(data)
names = ["bob", "al", "cy", "dan", "ed", "fay", "gus", "ho"]
names.sort(key=len)
print(names)
order = []
class Probe:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        order.append((self.n, other.n))
        return self.n < other.n
for n in (2, 3, 5):
    order.clear()
    values = [Probe((i * 3) % n) for i in range(n)]
    values.sort()
    print(n, order, [v.n for v in values])
