# enumerate, zip, map, filter, reversed, sum, min, max, any, all, sorted over all kinds of iterables; laziness and errors.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(iterable="x", start=1)), list(enumerate([])))
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip(range(3), "xyz", (True, False, None))), dict(zip("ab", [1, 2])) == {"a": 1, "b": 2}, list(zip(*[(1, 2), (3, 4)])))
print(list(map(abs, [-1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(str, ())), list(map(None, [1])) if False else "-", list(map(max, "ab", "ba")))
print(list(filter(None, [0, 1, "", "a", None, [], [0]])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, "a1b2")))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(4))), list(reversed(b"ab")))
print(sum([]), sum([1, 2], 10), sum((0.5, 1)), sum([[1], [2]], []), sum(x for x in range(5)), sum({1: 2}))
print(min(3, 1, 2), max([4, 9, 2]), min("hello"), max("a", "b", key=ord), min([], default="none"), max((), default=None), min([3, -5, 2], key=abs), max({1: "a", 5: "b"}), max([1, 1.0]), min([1.0, 1]), max("abc", key=lambda c: -ord(c)))
show("min()", "min([])", "max([])", "max(1)", "min(1, 'a')", "max([1, None])", "sum(5)", "sum(['a'])", "sum(['a'], '')", "enumerate()", "enumerate(5)", "zip(5)", "map()", "map(abs)", "list(map(5, [1]))", "filter(None)", "filter(None, 5)", "reversed(5)", "reversed({1})", "reversed({1: 2})", "any(5)", "all(None)", "iter(5)", "iter()", "next([])", "next(iter([]))", "next(iter([]), 'd')", "next(iter([1]), 'd')", "sorted()", "len(5)", "len(iter([]))", "list(iter(5, 5))", "min([1, 2], key=5)", "max(1, 2, default=3)", "min(default=1)", "sum([1], start=2)", "list(enumerate([1], 'a'))", "abs('a')", "list(zip([1], 5))")
log = []
def noisy(n):
    for i in range(n):
        log.append(i)
        yield i
m = map(lambda x: x + 1, noisy(3))
print(log, next(m), log, next(m), log, iter(m) is m)
z = zip(noisy(2), noisy(5))
log.clear()
print(list(z), log)
log.clear()
print(any(noisy(5)), log, all(noisy(5)), log)
e = enumerate("xy")
print(next(e), list(e), list(e), iter(e) is e)
show("iter([3, 0].pop, 0)", "next(1, 2, 3)")
print(",".join(map(str, [1, 2])), set(map(len, ["a", "bb", "c"])) == {1, 2})
