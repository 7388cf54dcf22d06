# str() of everything, user __str__ and __repr__, subclasses of str.
class OnlyRepr:
    def __repr__(self):
        return "R"
class OnlyStr:
    def __str__(self):
        return "S"
class Both(OnlyRepr):
    def __str__(self):
        return "B"
print(str(OnlyRepr()), repr(OnlyRepr()), str(OnlyStr()), str(Both()), repr(Both()), [Both(), OnlyRepr()])
class S(str):
    def shout(self):
        return self.upper() + "!"
    def __len__(self):
        return 99
s = S("abc")
print(s, s.shout(), s == "abc", isinstance(s, str), len(s), s + "d", type(s + "d"), s[1], "b" in s, hash(s) == hash("abc") if False else "-")
print({"abc": 1}.get("abc"), "%s|%s" % (s, s), ",".join(["p", "q"]), S().shout(), s.find("c"), s.split("b"))
class BadStr:
    def __str__(self):
        return 5
class RaisingRepr:
    def __repr__(self):
        raise ValueError("no repr")
for text in ("str(BadStr())", "S('x') + S('y')", "S('x') + 'y'", "'x' + S('y')", "S('a') < S('b')", "S('a') == S('a')", "{'a': 1}[S('a')]", "S('q') in 'pq'", "'p'.join([S('a'), S('b')])", "int(S('5'))", "'abc'.find(S('b'))", "S('abc')[1:]", "S('a') * 2", "S('%s') % 1", "print(BadStr())", "str([RaisingRepr()])", "'%s' % RaisingRepr()", "'{}'.format(RaisingRepr())", "f'{RaisingRepr()!r}'", "str(1, 2, 3, 4)"):
    try:
        print(repr(eval(text)))
    except Exception as e:
        print(text, type(e).__name__, e)
print(str(), str(1), str(1.5), str(None), str([1, "a"]), str(b"b"), str(int), str(...), str(range(3)), str({1}), str((1,)), str(NotImplemented))
print(str(str), str(type), str(len), repr(print), str(object), str(ValueError("x")), repr(ValueError("x", 1)), str(ValueError()))
print("a" is "a", str("lit") == "lit", ("x" "y") == "xy", "".join(["l", "it"]) == "lit")
print("3" + str(4) + repr("5"), int("3") + float("4.5"), list("abc"), tuple("ab"), set("aa"), dict([("a", 1)]), bool("False"))
