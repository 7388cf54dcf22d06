# Order of larger tables: growth, deletion and re-insertion with string, integer and tuple keys.
def show(d):
    print(len(d), list(d)[:12], list(d)[-5:])
d = {}
for i in range(40):
    d["key%d" % i] = i
    if i in (3, 7, 15, 30):
        show(d)
show(d)
for i in range(0, 40, 3):
    del d["key%d" % i]
show(d)
for i in range(50, 60):
    d["new" + "x" * (i - 50)] = i
show(d)
e = {}
for i in range(100):
    e[i * 37 % 101] = i
show(e)
for i in range(200, 240, 3):
    e[i] = "again"
show(e)
words = "the quick brown fox jumps over the lazy dog and runs away from a very angry bear".split()
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
print(count)
print({w: len(w) for w in words})
print(set(words))
print(set(len(w) for w in words), {w[0] for w in words}, frozenset(words[:6]))
print({True: 1, 2: 2, "x": 3})
big = {2**i: i for i in range(0, 29, 3)}
print(big)
s = set()
for i in range(30):
    s.add(i * i % 31)
print(s, s - {1, 2, 4}, s & set(range(8)), s | {100, 50})
print([s.pop() for _ in range(4)], s)
print(dict(zip("zyxwvutsrq", range(10))), {"a", "b", "c", "d", "e", "f"}, {"": 0, "a": 1, "aa": 2, "aaa": 3, "é": 4, "日本": 5})
print({"a%d" % i for i in range(12)}, dict.fromkeys("hello"), {b"a": 1, b"b": 2, b"ab": 3})
print(globals().get("nope"), sorted(k for k in globals() if len(k) == 1))
