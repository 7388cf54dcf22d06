# re: patterns that are refused, and matches that are too deep for the stack
import re

for pattern in (
    "*", "+a", "?", "a**", "a++", "(*a)", "(", "(a", ")", "a)", "(a))", "[", "[a", "[a-", "[^", "\\", "a\\", "(?:", "(?:)*", "|*",
    "()*", "^*", "a|*", "(?a)", "x" * 62 + "*", "(" + "x" * 62 + ")*", "(" + "x" * 63 + ")*", "a" * 500, "(" * 63 + ")" * 63, "(" * 64 + ")" * 64,
    "[" + "ab" * 60 + "]", "[" + "ab" * 70 + "]", "a|" * 20 + "b", "a|" * 64 + "b", "abcd|" * 30 + "z",
):
    label = pattern if len(pattern) < 12 else pattern[:6] + "... " + str(len(pattern))
    try:
        re.compile(pattern)
        print(label, "ok")
    except Exception as error:
        print(label, type(error).__name__, error)

for pattern, subject in (
    ("a*", "a" * 900), ("a*", "a" * 2000), ("(a)*", "a" * 300), ("(a)*", "a" * 400), ("a*?b", "a" * 5000 + "b"), ("(a*)*", "b"), ("(a|b)*", "ab" * 500),
    (".*x", "y" * 3000), ("[ab]+", "ab" * 2000),
):
    try:
        found = re.match(pattern, subject)
        print(pattern, found and len(found.group(0)))
    except RuntimeError as error:
        print(pattern, "RuntimeError", error)
for wrong in (1, None, b"a".__class__, bytearray(b"a")):
    for function in (re.compile, lambda p: re.match("a", p), lambda p: re.match(p, "a")):
        try:
            function(wrong)
        except TypeError as error:
            print(error)
