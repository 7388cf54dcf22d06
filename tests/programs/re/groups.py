# re: groups of a match, positions to begin and end at, and the lines of ^ and $
import re

found = re.match("(a)(b)?(c)|(d)", "ac")
print(found, [found.group(i) for i in range(5)])
for wrong in (-1, 5, 100):
    try:
        found.group(wrong)
    except IndexError as error:
        print("IndexError", error)
try:
    found.group("a")
except TypeError as error:
    print(error)

print([re.match("(?:(x)|y)*", text).group(1) for text in ("x", "y", "xy", "yx")])
print(re.search("((a+)(b+))+", "xaabbab").group(1), re.search("(a|ab)(c|bcd)(d*)", "abcd").group(2))

regex = re.compile("^b+")
print([bool(regex.match("abb", i)) for i in range(4)], [bool(regex.search("abb", i)) for i in range(4)])
regex = re.compile("b+")
for positions in ((0,), (1,), (-5,), (9,), (1, 2), (1, 1), (2, 1), (0, 99), (3, 3)):
    found = regex.search("abbb", *positions)
    print(positions, found and found.group(0))
end = re.compile("a$")
print(bool(end.match("ab", 0, 1)), bool(end.match("ab")))
for method in (regex.match, regex.search):
    try:
        method("abc", 0, 1, 2)
    except TypeError as error:
        print(error)
print(re.match("b", "ab", 1), re.search("b", "ab", 1).group(0))
