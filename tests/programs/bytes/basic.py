# bytes: construction, indexing, slicing, repr, comparison, immutability, errors.
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes((65, 66)), bytes(range(5)), bytes(b"copy"), bytes("é", "utf-8"), bytes(bytearray(b"x")), bytes(c for c in b"gen"))
b = b"hello\x00\xff'\"\n\\"
print(b, repr(b), str(b), len(b), b[0], b[-1], b[1:4], b[:2], b[-3:], b[100:], list(b[:3]))
print(b"a" + b"b", b"ab" * 2, 2 * b"x", b"a" * 0, b"a" in b"abc", b"bc" in b"abc", 97 in b"abc", 200 in b"abc", b"" in b"", b"x" not in b"abc")
print(b"a" == b"a", b"a" < b"b", b"ab" > b"a", b"" == bytearray(), b"q" == bytearray(b"q"), bytearray(b"q") == b"q", b"\x80" > b"\x7f", hash(b"a") == hash(b"a"))
print([x for x in b"abc"], tuple(b"ab"), max(b"abz"), sum(b"\x01\x02"), sorted(b"cab"), bytes(sorted(b"cab")), bytes(reversed(b"abc")), dict(enumerate(b"ab")))
for text in ("bytes(-1)", "bytes([256])", "bytes([-1])", "bytes(['a'])", "bytes('x')", "bytes(None)", "bytes(1.5)", "b[0.0]", "b[::2]", "b[::-1]", "b[4:1:-1]", "b[99]", "b['a']", "b + 'x'", "b + 1", "b < 'a'", "b * b", "b'é'", "b'\\u1234'", "300 in b"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
for text in ("b[0] = 1", "del b[0]", "b.append(1)", "b[0:1] = b'x'"):
    try:
        exec(text)
    except Exception as e:
        print(text, type(e).__name__, e)
print(b"\x41\102\n\t" rb"\x", b"""tri
ple""", b'\'', b"%d" % 5 if False else "-", b"a" b"c")
print(bytes.fromhex("00ff 10 Ab"), b"\x00\xff\x10".hex(), b"\x01\x02\x03".hex(":"), b"".hex(), b"\xaa\xbb\xcc".hex("-"))
for text in ("bytes.fromhex('0')", "bytes.fromhex('zz')", "bytes.fromhex('0 1')", "bytes.fromhex(5)"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
