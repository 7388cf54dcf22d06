# repr of a few hundred doubles, and whether each reads back.
import struct
state = 12345
def next_bits():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return state
def double(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]
def short(f):
    # The seventeenth digit hangs on the platform's long double: only what needs fewer is shown.
    text = repr(f)
    digits = text.split("e")[0].replace(".", "").replace("-", "").lstrip("0")
    return text if len(digits) < 17 else "seventeen"
line = []
good = 0
for i in range(240):
    bits = next_bits()
    f = double(bits & 0x000FFFFFFFFFFFFF | (bits >> 52) % 120 + 963 << 52)
    text = repr(f)
    good += float(text) == f
    line.append(short(f))
    if len(line) == 4:
        print(*line)
        line = []
print(good)
for i in range(100):
    n = next_bits() >> 40
    d = (next_bits() >> 50) + 1
    line.append(short(n / d))
    if len(line) == 5:
        print(*line)
        line = []
for i in range(60):
    line.append(repr((next_bits() >> 44) / 1000))
    if len(line) == 6:
        print(*line)
        line = []
for e in range(-30, 30, 2):
    line.append(repr(float("1e%d" % e)))
    line.append(repr(float("7e%d" % e)))
    line.append(repr(float("1.1e%d" % e)))
print(*line)
print(*[repr(2.0**e) for e in range(-20, 80, 7)])
print(*[repr(float("%d.%d" % (a, b))) for a in (0, 1, 9, 99, 1234567) for b in (1, 25, 333, 999999)])
