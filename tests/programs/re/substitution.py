# re: sub with texts, groups, functions and counts; split
import re

print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", 2), re.sub("x", "y", "banana"), re.sub("a+", "", "caat"))
print(re.sub("(a)(n)", r"\2\1", "banana"), re.sub("(b)|(n)", r"<\1\g<2>>", "banana"), re.sub("a", r"\\", "aba"))
print(re.sub("a", r"\x\n", "aba"), re.sub("(a)", r"\g<1", "aba"), re.sub("(a)", r"\01", "aba"), re.sub("a", "\\", "ab"))
print(re.sub("(.)", lambda match: match.group(1) * 2, "abc"), re.sub("b", lambda match: b"!", "abc"))
print(re.sub("a", b"x", "aa"), re.sub(b"a", "x", b"aa"), re.sub("é", "e", "été"), re.sub("a*", "-", "baac"))
print(re.compile("[aeiou]").sub("*", "education", 3), re.compile("(d)").sub(r"\1\1", "dad", 0, 5))
text = "unchanged"
print(re.sub("z", "y", text) is text)
for replacement in (r"\3", r"\g<9>", r"\99999"):
    try:
        re.sub("(a)", replacement, "banana")
    except IndexError as error:
        print("IndexError", error)
for arguments in (("a", 1, "a"), ("a", "b", 1), (1, "b", "c"), ("a", lambda m: 1, "a"), ("a", "b")):
    try:
        print(re.sub(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


def fail(match):
    raise KeyError(match.group(0))


try:
    re.sub("b", fail, "abc")
except KeyError as error:
    print("KeyError", error)

print(re.compile(",").split("a,b,,c,"), re.compile(",").split(""), re.compile("[ ,]+").split("a, b  c"))
print(re.compile(" ").split("a b c d", 2), re.compile(" ").split("a b c d", 0), re.compile(b"-").split(b"x-y"))
print(re.compile("x*").split("axb"), re.compile("^a").split("aab"))
try:
    re.compile("(,)").split("a,b")
except NotImplementedError as error:
    print(error)
print(re.compile("(,)").split("ab"))
