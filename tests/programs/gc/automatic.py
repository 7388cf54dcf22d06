# Collections happen by themselves: far more is allocated than the heap holds, and what is in use survives.
import gc
def work(rounds):
    kept = {}
    for i in range(rounds):
        rubbish = [bytearray(200), {"i": i}, "text %d" % i, (i, [i])]
        if i % 100 == 0:
            kept[i] = rubbish
    return kept
kept = work(6000)
print(len(kept), all(v[1]["i"] == k and v[2] == "text %d" % k and v[3] == (k, [k]) and len(v[0]) == 200 for k, v in kept.items()))
def cycles(rounds):
    for i in range(rounds):
        a, b = [], {}
        a.append(b)
        b["a"] = a
        a.append(a)
    return "cycles done"
print(cycles(10000))
def closures(rounds):
    f = lambda: 0
    for i in range(rounds):
        f = (lambda g, i: lambda: (i, len("x")))(None, i)
    return f()
print(closures(10000))
def generators(rounds):
    total = 0
    for i in range(rounds):
        g = (x for x in range(5))
        total += next(g) + next(g)
    return total
print(generators(6000))
def strings(rounds):
    s = ""
    for i in range(rounds):
        s = "%s%d" % (s[-20:], i)
    return s
print(strings(6000))
def exceptions(rounds):
    n = 0
    for i in range(rounds):
        try:
            [][i]
        except IndexError as e:
            n += 1
    return n
print(exceptions(3000))
def big_ints(rounds):
    x = 1
    for i in range(1, rounds):
        x = x * i % (10**60 + 7)
    return x
print(big_ints(5000))
class Node:
    def __init__(self, next):
        self.next = next
def long_chain(n):
    head = None
    for i in range(n):
        head = Node(head)
    count = 0
    while head:
        count += 1
        head = head.next
    return count
print(long_chain(2000), long_chain(2000))
def deep_list(n):
    l = []
    for i in range(n):
        l = [l]
    gc.collect()
    d = 0
    while l:
        l = l[0]
        d += 1
    return d
print(deep_list(5000))
def wide(n):
    w = [[i] for i in range(n)]
    gc.collect()
    return sum(x[0] for x in w)
print(wide(2000))
