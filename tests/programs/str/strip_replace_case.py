# strip family, replace, upper, lower, is-predicates, center.
for s in ("  x  ", "\t\n x y \r\n", "xxabcxx", "", "x", "xyx", "\x0bx\x0c"):
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip("x")), repr(s.lstrip("x")), repr(s.rstrip("xy")), repr(s.strip("")))
print("éxé".strip("é"), "日x日".lstrip("日"), "abc".strip("cab"), repr("  é ".strip()))
s = "one two one two one"
print(s.replace("one", "1"), s.replace("one", "1", 2), s.replace("x", "y"), s.replace("one", ""), s.replace("two", "one two"), s.replace("o", "oo", 0), s.replace("o", "0", -1))
print(repr("abc".replace("", "-")), repr("".replace("", "x")), "aaa".replace("aa", "b"), "añb".replace("ñ", "n"), "abc".replace("b", "日本"))
print("abc".replace("", "-", 2))
for s in ("abc", "ABC", "Abc1", "123", "", " ", "a b", "é", "É", "ab\n", "_", "日"):
    print(repr(s), s.upper(), s.lower(), s.isalpha(), s.isdigit(), s.isspace(), s.isupper(), s.islower())
for s in ("", "a", "ab", "abc", "é"):
    print([s.center(n) for n in (0, 1, 2, 5, 6)])
for text in ("'a'.replace('a')", "'a'.replace(1, 'b')", "'a'.replace('a', 1)", "'a'.strip(1)", "'a'.center()", "'a'.center('x')", "'a'.upper(1)", "'a'.title()", "'a'.replace('a', 'b', 'c')",
             "'a'.ljust(3)", "'a'.zfill(3)", "'a'.swapcase()", "'a'.center(5, '*')", "'a'.strip(b'a')"):
    try:
        print(text, repr(eval(text)))
    except Exception as e:
        print(text, type(e).__name__, e)
print("a".upper is "a".upper, callable("a".upper), str.upper("x"), str.join("-", ["p", "q"]), list(map(str.strip, [" a", "b "])))
