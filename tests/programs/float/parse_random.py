# Reading decimal text: the double that MicroPython's parser makes of it, shown by its bits.
import struct
def bits(f):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", f))[0]
texts = ["0.1", "0.2", "0.3", "1.1", "123.456", "1e23", "1e22", "9007199254740993", "9007199254740992.5", "1.7976931348623157e308", "1.7976931348623159e308", "2.2250738585072014e-308", "2.2250738585072011e-308", "4.9e-324", "2.4e-324", "2.5e-324", "1e-400", "1e400",
         "0.1e1", "10e-1", "100e-2", "1000000e-6", "0.000001e6", "3.14159265358979323846264338327950288", "0.30000000000000004", "1.0000000000000002", "1.00000000000000011102230246251565", "179769313486231570000000000000", "5e-1", "1e1", "1e2", "1e3", "12345678901234567890", "0.00000000000000000001", "1e-5", "1e-10", "123e-20", "8.5e15", "8.5e16"]
for t in texts:
    print(t, bits(float(t)), bits(float("-" + t)))
state = 99
for i in range(60):
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    mantissa = state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    e = (state >> 8) % 40 - 20
    t = "%d.%de%d" % (mantissa % 1000, mantissa, e)
    print(t, bits(float(t)))
