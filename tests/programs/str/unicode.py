# Strings are sequences of code points: encode, decode, lengths, iteration, concatenation, errors.
for s in ("ascii", "é", "ñandú", "日本語", "😀😁", "mixed é日😀"):
    e = s.encode()
    print(s, len(s), e, len(e), e.decode() == s, str(e, "utf-8"), bytes(s, "utf8"), [hex(ord(c)) for c in s])
print("abc".encode("ascii"), "é".encode("utf-8"), b"abc".decode("ascii"), b"\xc3\xa9".decode("utf-8"), str(b"x", "utf-8"))
for bad in (b"\xff", b"\xc3", b"a\x80", b"\xe6\x97", b"\xf0\x9f\x98"):
    try:
        print(bad.decode())
    except UnicodeError as e:
        print(bad, type(e).__name__, e)
for text in ("str(b'\\xff', 'utf-8')", "bytes('a')", "str(b'a')", "str(5, 'utf-8')", "bytes('é', 'ascii')", "'a'.encode(5)", "bytes(5, 'x')"):
    try:
        print(text, repr(eval(text)))
    except Exception as e:
        print(text, type(e).__name__, e)
s = "àéîõü"
print(s[1], s[-1], s[1:3], s.find("î"), s.upper(), s == "".join(list(s)), sorted(s), max(s), "é" in s)
d = {"é": 1, "日": 2}
d["é"] += 1
print(d, d["日"])
class Ünicode:
    naïve = 1
print(Ünicode.naïve, Ünicode.__name__, hasattr(Ünicode, "naïve"), getattr(Ünicode, "na" + "ïve"))
print("%s é" % "ü", "é{}".format("日"), "é" + "日", "é" * 3, "é" < "日", ord(max("a日z")))
for c in "a\u00e9\u0939\U0001f600":
    print(len(c.encode()), repr(c), end=" ")
print()
