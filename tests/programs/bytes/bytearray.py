# bytearray: mutation by item, slice, append, extend, in-place operators, growth, errors.
a = bytearray(b"hello")
a[0] = 72
a[-1] = ord("O")
a.append(33)
a.extend(b" ok")
a.extend([1, 2])
a.extend(bytearray(b"z"))
print(a, len(a), a[0], a[1:3],  list(a[-3:]))
a[1:3] = b"EEE"
print(a)
a[2:4] = b""
print(a)
a[len(a):] = b"tail"
a[:0] = b"head"
print(a)
a[3:3] = bytearray(b"--")
print(a)
b = a
b += b"+"
print(a is b, a)
c = bytearray(3)
print(c, bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(), bool(bytearray()), bytearray(range(3)), repr(bytearray(b"\x00'")))
c[:] = b"abc"
print(c, c == b"abc", c == bytearray(b"abc"), c != b"x")
for text in ("c[3]", "c[::-1]", "c[::2]", "c[0] = 256", "c[0] = -1", "c[0] = 'a'", "c.append(300)", "c.append('a')", "c.extend('abc')", "c.extend(5)", "c[::2] = b'x'", "bytearray('x')", "c + 'a'", "c + 1",
             "c[0:1] = 'x'", "c[0:1] = 5", "{c: 1}", "hash(c)", "c.pop()", "c[0:2] = [1, 2, 3]", "c['x'] = 1", "c < b'b'", "c < bytearray(b'b')", "97 in c", "b'bc' in c", "c += 5", "c *= 2", "c * 2", "2 * c"):
    try:
        exec("r = " + text if "=" not in text.replace("==", "") else text)
        print(text, c)
    except Exception as e:
        print(text, type(e).__name__, e)
del_ok = bytearray(b"abcdef")
for text in ("del del_ok[0]", "del del_ok[1:3]", "del del_ok[:]"):
    try:
        exec(text)
        print(text, del_ok)
    except Exception as e:
        print(text, type(e).__name__, e)
g = bytearray()
for i in range(1000):
    g.append(i & 255)
print(len(g), sum(g), g[255], g[256], g[-1])
