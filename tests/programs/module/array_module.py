# array: typecodes, construction, indexing, slices, append, extend, comparison, errors.
from array import array
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

for code in "bBhHiIqQfd":
    a = array(code, [1, 2, 3])
    a.append(4)
    a.extend([5])
    a[0] = 100
    print(code, a, len(a), a[0], a[-1], a[1:3], list(a), sum(a))
a = array("h", range(5))
a += array("h", [9])
a += [10]
b = a + array("h", [11])
a[1:3] = array("h", [7, 7, 7])
print(a, b, a == array("h", list(a)), a == b, bytes(array("B", b"ab")), array("B", b"xyz"), array("h"), array("b", (1, -1)), bool(array("b")), array("H", bytearray(b"\x01\x00")) , repr(array("d", [1.5])), [x * 2 for x in array("i", [1, 2])])
i = iter(array("b", [1, 2]))
print(next(i), list(i), max(array("i", [3, 9, 2])), sorted(array("b", [3, 1])), list(enumerate(array("b", [7]))), dict(zip("ab", array("b", [1, 2])))["b"], tuple(array("f", [0.5])))
show("array('z', [])", "array()", "array('b', 5)", "array('b', ['a'])", "array('b', [300])", "array('B', [-1])", "a[100]", "a['x']", "a['x':]", "5 in a", "b'a' in array('B', b'abc')", "a[::2]", "a[::-1]", "a.append('a')", "a.append()", "a.extend(5)", "a.pop()", "a + [1]", "a + 5", "a * 2", "a < b", "a == [1]", "hash(a)", "array('b', [1]) == array('h', [1])", "array('b', [1]) == b'\\x01'", "array('b', [1, 2]) == bytearray([1, 2])", "array('f', [0.1])[0] == 0.1", "array('i', [1.5])", "array('b', 'abc')", "a.typecode", "a.foo", "array(5, [1])", "array('hh', [1])", "a.sort()", "array('i', [2**40])", "array('d', ['x'])", "array('Q', [2**64 - 1])", "array('q', [-(2**63)])", "array('O', [1])", "bytes(array('h', [1, 2]))", "bytearray(array('h', [258]))", "array('b', array('h', [1, 2]))", "array('h', b'\\x01\\x02\\x03')")
for text in ("a[0] = 'x'", "a[100] = 1", "del a[0]", "del a[0:1]", "a[0:1] = [1]", "a[0:1] = b'x'", "a += 5", "a += 'ab'", "a[0:2] = array('b', [1])"):
    try:
        exec(text)
        print(text, a)
    except Exception as e:
        print(text, type(e).__name__, e)
g = array("I")
for n in range(500):
    g.append(n * n)
print(len(g), g[499], sum(g))
