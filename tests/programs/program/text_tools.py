# Text processing: wrapping, counting, ciphers, Roman numerals, base64, run lengths, CSV, templates.
text = """It is a truth universally acknowledged, that a single man in possession of a good fortune,
must be in want of a wife."""
def wrap(s, width):
    lines, line = [], ""
    for w in s.split():
        if line and len(line) + 1 + len(w) > width:
            lines.append(line)
            line = w
        else:
            line = line + " " + w if line else w
    return lines + [line]
for l in wrap(text, 30):
    print("|%-30s|%30s|%s|" % (l, l, l.center(30)))
freq = {}
for c in text.lower():
    if c.isalpha():
        freq[c] = freq.get(c, 0) + 1
print(sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:6])
def caesar(s, n):
    return "".join(chr((ord(c) - 97 + n) % 26 + 97) if "a" <= c <= "z" else chr((ord(c) - 65 + n) % 26 + 65) if "A" <= c <= "Z" else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
def roman(n):
    out = ""
    for v, r in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out += r * (n // v)
        n %= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1999, 2026)])
A = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(data):
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i : i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), "big")
        s = "".join(A[n >> k & 63] for k in (18, 12, 6, 0))
        out += s[: len(chunk) + 1] + "=" * (3 - len(chunk))
    return out
print(b64(b""), b64(b"a"), b64(b"ab"), b64(b"abc"), b64("héllo 日本".encode()), b64(bytes(range(250, 256))))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append("%d%s" % (j - i, s[i]))
        i = j
    return "".join(out)
print(rle("aaabccdddd"), rle(""), rle("abc"))
def csv(line):
    fields, field, quoted = [], "", False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += c
    return fields + [field]
print(csv('a,b,"c,d",,"e"'), csv(""))
def template(s, **values):
    while "{{" in s:
        before, _, rest = s.partition("{{")
        key, _, after = rest.partition("}}")
        s = before + str(values.get(key.strip(), "?")) + after
    return s
print(template("Dear {{ name }}, you owe {{amount}} {{ currency }}.", name="Ann", amount=5))
rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("cherry", 100, 12.125)]
for name, n, price in rows:
    print("{:<10}{:>5d}{:>10.2f}{:>12,.2f}".format(name, n, price, n * price), "%-10s%5d%10.2f" % (name, n, price), f"{name:^10}|{n:05d}|{price:+.1e}")
def crc(data):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8):
            c = (c >> 1) ^ (0xEDB88320 & -(c & 1))
    return c ^ 0xFFFFFFFF
print(hex(crc(b"123456789")), hex(crc(b"")), "%08x" % crc(text.encode()))
words = text.replace(",", "").replace(".", "").lower().split()
print(sorted(set(words), key=lambda w: (len(w), w)), len(words), sum(map(len, words)))
print("".join(reversed("stressed")), "level" == "".join(reversed("level")), text.count("\n"), text.splitlines()[1], text.title() if hasattr(text, "title") else "no title")
