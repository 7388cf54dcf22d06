# split, rsplit, splitlines, partition, rpartition, join.
for s in ("a b c", "  a  b  c  ", "", "   ", "a\tb\nc", "one", "a,b,,c,"):
    print(repr(s), s.split(), s.split(None, 1), s.split(" "), s.split(",") , s.split(",", 2), s.split(" ", 0))
    print(s.rsplit(), s.rsplit(" "), s.rsplit(" ", 1), s.rsplit(",", 2), s.rsplit(None) )
    print(s.partition(" "), s.rpartition(" "), s.partition(","), s.rpartition(","))
print("abcXYabcXYabc".split("XY"), "XYabcXY".split("XY"), "aXYb".rsplit("XY", 5), "a-b".split("--"), "aaa".split("a"))
for s in ("a\nb\nc", "a\r\nb\rc\n", "\n\n", "", "a", "a\n", "\r\n"):
    print(repr(s), s.splitlines(), s.splitlines(True))
print(",".join(["a", "b", "c"]), "".join(()), "-".join("abc"), ", ".join(str(i) for i in range(5)), "x".join(["only"]), "é".join(["a", "b"]))
print("".join({"k": 1}), "ab".join(("1", "2", "3")))
for text in ("'a b'.split('')", "'a'.partition('')", "'a'.rpartition('')", "','.join([1])", "','.join(5)", "','.join(['a', None])", "','.join([b'a'])",
             "'a b c'.rsplit(None, 1)", "'a'.split(1)", "b','.join(['a'])", "'a'.split('a', 'b')"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
print("a b c d".split(maxsplit=2) if False else "positional only")
print("  lead".split(" "), "trail  ".split(" "), "a  b".split(" "), "añb".split("ñ"), "日本 語".split())
words = "the quick brown fox".split()
print(" ".join(w[0].upper() + w[1:] for w in words), max(words, key=len), sorted(words), [len(w) for w in words])
