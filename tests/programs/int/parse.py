# int() from text: bases, prefixes, underscores, spaces, and what it rejects.
for text in ("0", "-0", "+7", "  42  ", "\t-13\n", "007", "1_000", "123456789012345678901234567890", "-99999999999999999999"):
    try:
        print(repr(text), int(text))
    except ValueError as e:
        print(repr(text), e)
for text, base in (
    ("ff", 16), ("0xFF", 16), ("0Xff", 0), ("0b101", 0), ("0o17", 0), ("101", 2), ("z", 36), ("Zz", 36),
    ("777", 8), ("-0x80", 16), ("12", 3), ("0b11", 2), ("0o7", 8), ("b", 16), ("0b1", 16),
    ("deadbeefdeadbeefdeadbeef", 16), ("1" * 100, 2), ("zzzzzzzzzzzzzzzzzzzz", 36), ("10", 0),
):
    print(text[:20], base, int(text, base))
for text, base in (("", 10), (" ", 10), ("12a", 10), ("2", 2), ("0x", 16), ("0x", 0), ("--1", 10), ("1 2", 10), ("g", 16), ("+", 10), ("9", 8)):
    try:
        print(int(text, base))
    except ValueError as e:
        print(repr(text), base, e)
for base in (1, 37, -1):
    try:
        print(int("1", base))
    except ValueError as e:
        print(base, e)
print(int(b"123"), int(bytearray(b"-7")), int(3.99), int(-3.99), int(True), int())
print(int(1e20), int(-1e25), int(2.0**70))
for bad in (None, [], "x", float("nan"), float("inf"), -float("inf"), 1j):
    try:
        print(int(bad))
    except Exception as e:
        print(type(e).__name__, e)
