# list: construction, methods, operators, comparison, errors.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

a = [3, 1, 2]
a.append(5)
a.extend((7, 8))
a.extend(range(2))
a.insert(0, "first")
a.insert(100, "end")
a.insert(-1, "before end")
print(a, len(a), a.pop(), a.pop(0), a.pop(-2), a)
a.remove(7)
a.reverse()
print(a, a.index(1), a.count(1), a.index(1, 2), a.copy() == a, a.copy() is a)
b = a[:]
b.clear()
print(b, a, [1] + [2, 3], [0] * 3, 2 * [1, 2], [1] * 0, [1] * -3, [[]] * 2)
c = [1, 2]
d = c
c += (3,)
c += "ab"
c *= 2
print(d, d is c)
show("[1, 2] < [1, 3]", "[1] < [1, 0]", "[] < [0]", "[2] > [1, 9]", "[1, 2] == [1, 2.0]", "[1] != [2]", "[1, [2]] == [1, [2]]", "[1] == (1,)", "[1] <= [1]", "[1, 2] >= [1, 2, 3]")
show("[1] < 2", "[1] < (2,)", "[1] < ['a']", "[1] + (2,)", "[1] + None", "[1] * 1.5", "[1] * [2]", "-[1]", "[1][1.0]", "[1]['a']", "[1][5]", "[1][-2]", "[][0]", "[].pop()", "[1].pop(5)", "[1].remove(2)", "[1].index(2)",
     "[1, 2, 1].index(1, 1)", "[1, 2, 1].index(1, -2, -1)", "[1].index(1, 1)", "[1].insert('a', 1)", "[1].append()", "[1].append(1, 2)", "[1].extend(5)", "[1].pop('a')", "[1].foo", "list(5)", "list(1, 2)", "list(None)", "hash([])", "{[]: 1}", "1 in 5", "[1].count()")
print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(x * x for x in range(4)), list(b"ab"), list(list("q")))
print(1 in [1, 2], 3 in [1, 2], None in [None], 1.0 in [1], [1] in [[1]], "a" not in ["b"], bool([]), bool([0]))
x = [1]
x.append(x)
print(len(x), x[1] is x, x[1][1][0])
print([[1, "a"], (2.5, None)], str([b"x", {}, set()]), repr(["it's"]))
try:
    x.attr = 1
except AttributeError as e:
    print(e)
