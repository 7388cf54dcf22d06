# repr of strings: quotes, escapes, control and non-ASCII characters; escapes in literals.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

for s in ("", "a", "'", '"', "'\"", "it's", 'say "x"', "\\", "\n\r\t", "\0\x01\x1f\x7f", "\x80\xff", "é", "ÿĀ", "日本", "😀", "a\u200bb", "\a\b\f\v"):
    print(repr(s), len(s), [s], (s,), {s: s})
print("tab\there", 'single', """triple
line""", '''it's "fine"''', "a" "b" 'c', "\x41\u0042\U00000043\103\7", "\101\1010", "joi\
ned")
show(r"'\q\d'", r"r'raw\n\t\\'", r"R'\''", r"rb'\x00'", r"Rb'\q'", r"bR'\n'", r"br'\\'", r"u'u'", r"'\x4'", r"'\u12'", r"'\U00110000'", r"'\Ug'", "'abc", "'''abc", r"'\777'", r"b'\777'", r"'\N{x}'", r"'\08'", r"b'\u1234'", "'a\nb'")
show("ord('')", "ord('ab')", "ord(1)", "ord(b'a')", "ord(b'ab')", "chr(-1)", "chr(0x110000)", "chr('a')", "chr(0)", "chr(1.5)", "ascii('x')")
print("{!r} {!s}".format("a\nb", "c"), f"{'q'!r}", str("é"), repr("é" * 2), "%r|%s" % ("x'y", "x'y"))
print("line1\nline2\ttab", end="|\n")
print("a", 1, None, sep="-", end="!\n")
print(*"abc", sep="")
print()
print("", "", sep="x")
print("a", "b", sep=", ", end="")
print("c", sep="")
show("print('a', sep=5)", "print('a', end=5)", "print('a', file=5)", "print(1, bad=2)", "print('a', sep=None)", "print(sep='x')")
print("é", "日本", "😀", chr(233), chr(0x65E5), chr(0x1F600), ord("é"), ord("日"), ord("😀"), chr(127), repr(chr(127)), repr(chr(128)))
