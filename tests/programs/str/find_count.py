# find, rfind, index, rindex, count with bounds; startswith, endswith.
s = "the cat sat on the mat"
for sub in ("the", "at", "x", "", "t", "mat", "the cat sat on the mat!", " "):
    print(repr(sub), s.find(sub), s.rfind(sub), s.count(sub), s.startswith(sub), s.endswith(sub))
    for args in ((3,), (3, 10), (-5,), (0, 3), (5, 9), (-100, 100), (None, 5), (2, None)):
        print(s.find(sub, *args), s.rfind(sub, *args), s.count(sub, *args), end="; ")
    print()
print(s.index("cat"), s.rindex("at"), s.index("at", 6), s.rindex("the", 0, 10))
for text in ("s.index('dog')", "s.rindex('dog')", "s.find(1)", "s.count(None)", "s.index('the', 1, 5)", "s.find()", "s.startswith(1)", "s.endswith(1)", "s.find(b'a')"):
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
print(s.startswith("cat", 4), s.startswith("the", 1), s.startswith(("a", "t")), s.endswith("mat"))
for text in ("s.endswith(('x', 'mat'))", "s.endswith('t', 3)", "s.startswith('at', 5, 7)"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
u = "añoñoño"
print(u.find("ñ"), u.rfind("ñ"), u.count("ño"), u.find("o", 3), u.index("ñ", 2), u.rfind("o", 0, 4), u.count(""), u.startswith("añ"))
print("aaaa".count("aa"), "aaaa".find("aa", 1), "aaaa".rfind("aa"), "".count(""), "abc".count("", 1), "".find(""), "abc".rfind(""))
