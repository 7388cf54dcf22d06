# re: every part of the syntax, matched and searched, on str and bytes
import re

PATTERNS = (
    "a", "abc", ".", "a.c", "^a", "a$", "^$", "[abc]", "[^abc]", "[a-c]+", "[^a-c]+", "[-a]", "[a-]", "[]a]", r"[\]]",
    r"\d", r"\D+", r"\s", r"\S+", r"\w+", r"\W", r"[\d.]+", r"[^\s]+", r"[\w-]+", r"\.", r"\\", r"\n", "a*", "a+", "a?",
    "a*?", "a+?", "a??", "ab|cd", "a|b|c", "(a)", "(a)(b)", "(a(b(c)))", "(?:ab)+", "(ab)+", "(a|b)*c", "x*y*z*", "(a*)b", "(|a)b",
    "a||b", "()", "(?:a|(b))", "^a|b$", "b*|c",
)
SUBJECTS = ("", "a", "abc", "aab", "xabcabc", "cd", "a-b.c 1 2", "b", "bb]\\\n", "12.5 kg", "abababc")
for pattern in PATTERNS:
    regex = re.compile(pattern)
    row = []
    for subject in SUBJECTS:
        for found in (regex.match(subject), regex.search(subject)):
            if found:
                row.append(found.group(0))
            else:
                row.append(None)
    print(pattern, row)

print(re.match(b"a.", b"ab").group(0), re.match("a.", b"ab").group(0), re.match(b"a.", "ab").group(0))
print(re.match("é+", "éé!").group(0), re.search("[ab]", "xxb").group(0), re.compile(b"x\xff").search(b"ax\xffy").group(0))
