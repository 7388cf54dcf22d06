# set and frozenset: construction, methods, operators, comparison, errors.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

a, b = {1, 2, 3}, {3, 4}
for kind in (set, frozenset):
    x, y = kind(a), kind(b)
    print(kind.__name__, sorted(x | y), sorted(x & y), sorted(x - y), sorted(x ^ y), x < y, x <= x, x > kind([1]), x >= y, x == a, x != b, x.issubset([1, 2, 3, 4]), x.issuperset((1,)), x.isdisjoint([9]), x.isdisjoint(y))
    print(type(x | y), type(x.union(y)), sorted(x.union([7], [8])) if False else sorted(x.union([7])), sorted(x.intersection([1, 9])), sorted(x.difference([1], [2])), sorted(x.symmetric_difference([1, 9])), sorted(x.copy()), len(x), 2 in x, 9 not in x)
s = set()
s.add(1)
s.add(1)
s.add("a")
s.update([2, 3], (4,))
s.discard(99)
s.remove("a")
print(sorted(s), s.pop() in (1, 2, 3, 4), len(s))
s.clear()
print(s, frozenset(), frozenset([1]), {1}, set("a"), {(1, 2)}, repr({"x"}), bool(set()), bool({0}))
s = {1, 2, 3, 4}
t = s
s &= {2, 3, 9}
s |= {5}
s -= {2}
s ^= {5, 6}
print(sorted(s), t is s)
s.intersection_update([3, 6, 7])
s.difference_update([3])
s.symmetric_difference_update([6, 8])
print(s)
f = frozenset([1, 2])
g = f
f |= {3}
print(sorted(f), sorted(g), f is g, {f: "as key"}[frozenset([3, 2, 1])], {frozenset(), frozenset()} == {frozenset()}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
show("{1} | [2]", "{1} & 5", "{1} - [1]", "{1} < [1]", "{1} == [1]", "{1} + {2}", "{[]}", "{{}}", "{set()}", "hash(set())", "{1}[0]", "set(5)", "set(1, 2)", "{1}.remove(2)", "set().pop()", "{1}.add()", "{1}.add([])", "{1}.update(5)", "frozenset().add(1)", "frozenset([1]).pop()", "{1}.foo", "{1} | frozenset([2])", "frozenset([2]) | {1}", "{1} == frozenset([1])", "type(frozenset([1]) | {2})", "{1}.union(5)", "{1} < 5", "{1}.issubset(5)", "{1}.isdisjoint(5)", "frozenset([1]).clear()", "{1} and {2}", "set('hello') == set('helo')", "{1, 1.0, True}", "-{1}", "[] in {1}", "{1} <= {1, 2}", "{1, 2} > {1, 2}")
print(sum({1, 2, 3}), max({4, 9}), sorted({3, 1, 2}, reverse=True), [x for x in {7}], set(range(5)) == {0, 1, 2, 3, 4}, {x % 3 for x in range(10)} == {0, 1, 2})
n = set()
for i in range(300):
    n.add(i * i % 101)
print(len(n), sum(n), 4 in n, 2 in n)
