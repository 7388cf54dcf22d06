# bytes and bytearray share the string methods; the type of the receiver decides the type of the result.
for kind in (bytes, bytearray):
    b = kind(b"  one,two,one  ")
    print(kind, b.strip(), b.lstrip(), b.rstrip(), b.find(b"one"), b.rfind(b"one"), b.count(b"o"), b.index(b"two"), b.rindex(b","))
    print(b.split(), b.split(b","), b.split(b",", 1), b.rsplit(b",", 1), b.partition(b","), b.rpartition(b","), b.replace(b"one", b"1"), b.replace(b"one", b"1", 1))
    print(b.upper(), b.lower(), b.startswith(b"  o"), b.endswith(b"x"), b.strip(b" eno"), kind(b"ab").center(7))
    print(kind(b"abc").isalpha(), kind(b"12").isdigit(), kind(b" ").isspace(), kind(b"A").isupper(), kind(b"a").islower(), kind(b"").isalpha())
    print(kind(b",").join([b"a", b"b"]), kind(b"a\nb\r\nc").splitlines(), kind(b"x").decode(), b.find(b"z"), b.find(b"o", 5), b.count(b"o", 0, 4))
    for text in ("b.index(b'zz')", "b.find('one')", "b.split('')", "b.replace('a', 'b')", "b.strip('a')", "kind(b',').join(['a'])", "b.startswith('a')", "b.count(1)", "b.find(111)"):
        try:
            print(text, eval(text))
        except Exception as e:
            print(text, type(e).__name__, e)
print(type(bytearray(b"a").upper()), type(bytearray(b"a b").split()[0]), type(bytearray(b"a") + b"b"), type(b"a" + bytearray(b"b")), bytearray(b"a") + b"b", b"a" + bytearray(b"b"))
print(b"%s-%d" % (b"x", 5), b"{}-{}".format(1, 2), b"%c%r" % (65, "q"), bytearray(b"%d") % 3 if False else "")
