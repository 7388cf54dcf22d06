# float() from text and literal forms.
for text in ("0", "1", "-1.5", "+2.5", " 3.25 ", "1e3", "1E3", "1e+3", "1e-3", ".5", "5.", "-.5e1", "inf", "-inf", "nan", "Infinity", "INF", "NaN",
             "1_000.5", "1e400", "-1e400", "1e-400", "00012", "123456789012345678901234567890", "0.1000000000000000055511151231257827"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(repr(text), e)
for bad in ("", " ", ".", "e5", "1e", "1.2.3", "abc", "1 2", "0x10", "--1", "infx", "1,5"):
    try:
        print(repr(bad), float(bad))
    except ValueError as e:
        print(repr(bad), e)
for bad in (None, [], "1j", 1j):
    try:
        print(float(bad))
    except Exception as e:
        print(type(e).__name__, e)
print(float(), float(b"2.5"), float(bytearray(b"1e2")))
print(1., .5, 1e3, 1.5e-3, 1_0.5, 0e0, 00.5, 1E5)
print(3.0 is not None, (1.0).__class__, type(1 / 2))
