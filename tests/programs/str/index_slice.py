# Indexing and slicing strings, ASCII and not, with bounds and steps that MicroPython refuses.
for s in ("hello world", "héllo wörld", "日本語テキスト", "a😀b😀c", ""):
    print(len(s), s[:3], s[3:], s[-3:], s[:-3], s[1:-1], s[2:2], s[5:2], s[:], s[0:100], s[-100:2])
    print([c for c in s], list(reversed(s)) if s else None)
    for i in (0, 1, -1, 4, -5):
        try:
            print(i, repr(s[i]), end=" ")
        except IndexError as e:
            print(i, e, end=" ")
    print()
s = "abcdef"
print(s[None:2], s[2:None], s[True:])
for text in ("s[::1]", "s[::2]", "s[::-1]", "s[1:5:2]", "s[::0]", "s['a']", "s[1.0]", "s[None]", "s['a':]", "s[:1.5]", "s[6]", "s[-7]", "s[2**70]"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
for text in ("s[0] = 'x'", "del s[0]", "s.x = 1"):
    try:
        exec(text)
    except Exception as e:
        print(text, type(e).__name__, e)
print("a" in s, "cd" in s, "" in s, "x" in s, "é" in "café", "ca" not in s)
try:
    1 in s
except TypeError as e:
    print(e)
print(s + "x", s * 2, 3 * "ab", "ab" * 0, "ab" * -1, s == "abcdef", s != s, "a" < "b", "a" < "B", "é" > "z", "ab" < "abc")
for text in ("s + 1", "s * 'a'", "1 + s", "s - s", "s < 1", "s * 1.5", "s + b'x'"):
    try:
        print(eval(text))
    except TypeError as e:
        print(text, e)
print(hash("a" + "b") == hash("ab"))
