# list.sort and sorted: key, reverse, errors raised by comparison, stability as MicroPython has it.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

print(sorted([3, 1, 2]), sorted("hello"), sorted((2.5, 1, True)), sorted({3: 1, 1: 2}), sorted(range(5, 0, -1)), sorted([]), sorted([[2], [1, 5], [1]]))
a = [5, 2, 8, 1, 9, 3]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
a.sort(key=lambda x: x % 3)
print([x % 3 for x in a], sorted(a))
words = ["banana", "Apple", "cherry", "date", "Elder"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True)[0], sorted(words, reverse=True))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y"), (-5, "m")]
print(sorted(pairs), sorted(pairs, reverse=True), sorted(pairs, key=lambda p: p[1]))
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([1, 2, 3], key=key), sorted(set(calls)), len(calls) >= 3)
show("sorted([1, 'a'])", "sorted([None, 1])", "sorted([[1], (1,)])", "sorted([1, 2], None)", "sorted(5)", "sorted([1], key=5)", "[3, 1].sort(1)", "sorted([1, 2], bad=1)", "sorted([1j, 2j])", "sorted([2, 1], key=None)", "sorted([2, 1], reverse=0)", "sorted([2, 1], reverse='yes')", "sorted([b'b', b'a'])", "sorted(['a', 'b', 'aa', ''])")
class Ordered:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return "O%d" % self.n
print(sorted([Ordered(3), Ordered(1), Ordered(2)]), max([Ordered(1), Ordered(4)], key=lambda o: o.n))
class Angry:
    def __lt__(self, other):
        raise RuntimeError("will not compare")
l = [Angry(), Angry()]
try:
    l.sort()
except RuntimeError as e:
    print(e, len(l))
big = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(big) == list(range(1009)), sorted(big, reverse=True) == list(range(1008, -1, -1)), sorted(big, key=lambda x: -x) == list(range(1008, -1, -1)))
already = list(range(300))
already.sort()
print(already == list(range(300)), sorted([7] * 50) == [7] * 50)
s = [2**70, -(2**70), 0, 1.5, 10**15]
print(sorted(s))
