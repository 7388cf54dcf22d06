# Floats by their bits: NaNs of every kind, infinities, subnormals, signed zeros, through struct, array and containers.
import struct, math
from array import array
def of(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]
def bits(f):
    return struct.unpack("<Q", struct.pack("<d", f))[0]
patterns = [0, 1, 0x8000000000000000, 0x8000000000000001, 0x000FFFFFFFFFFFFF, 0x0010000000000000, 0x3FF0000000000000, 0xBFF0000000000000, 0x4000000000000000,
            0x7FEFFFFFFFFFFFFF, 0x7FF0000000000000, 0xFFF0000000000000, 0x3FF0000000000001, 0x3FEFFFFFFFFFFFFF, 0xC000000000000000, 0x4330000000000000, 0x4340000000000000, 0xFFEFFFFFFFFFFFFF]
for p in patterns:
    f = of(p)
    print(hex(p), f, bits(f) == p, bits(-f) == p ^ 0x8000000000000000, f == f, [f][0] == f, (f,)[0] == f, {f: 1}[f], bits(array("d", [f])[0]) == p)
nans = [0x7FF8000000000000, 0xFFF8000000000000, 0x7FF0000000000001, 0xFFF0000000000001, 0x7FFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, 0xFFFE000000000000, 0x7FF8000000000007, 0xFFFF000000000002, 0x7FFC0DEDBADBEEF0]
for p in nans:
    f = of(p)
    print(math.isnan(f), f != f, f == f, f > 0, f < 0, type(f).__name__, [f, -f, f + 1, f * 0, abs(f), f - f], math.isnan(array("d", [f])[0]), math.isnan([f, f][1]), math.isnan({1: f}[1]), isinstance(f, float), bool(f))
zero, minus = 0.0, -0.0
print(zero == minus, math.copysign(1, zero), math.copysign(1, minus), bits(minus) >> 63, bits(zero + minus) >> 63, bits(minus + minus) >> 63, bits(minus * -1) >> 63, bits(0 * -1.0) >> 63, {zero: "z"}[minus], str(minus))
inf = of(0x7FF0000000000000)
print(inf, -inf, inf - inf != inf - inf, inf * 0 != 0, 1 / inf, -1 / inf, inf == inf + 1, min(inf, -inf), max([1, inf]), inf > 10**400, -inf < -(10**400))
tiny = of(1)
print(tiny, tiny / 2, tiny * 2 == of(2), tiny > 0, of(0x0010000000000000) / 2 == of(0x0008000000000000), bits(tiny))
values = [of(p) for p in patterns]
print(sorted(v for v in values if v == v)[:3], len(set(values)), sum(1 for v in values if v < 0))
print(bits(0.1) == 0x3FB999999999999A, bits(1e308) == 0x7FE1CCF385EBC8A0, bits(5e-324), bits(1 / 3) == 0x3FD5555555555555, bits(2.0**0.5) == 0x3FF6A09E667F3BCD)
f32 = [struct.unpack("<f", struct.pack("<I", p))[0] for p in (0, 1, 0x80000000, 0x3F800000, 0x7F800000, 0xFF800000, 0x7F7FFFFF, 0x00800000)]
print(f32, math.isnan(struct.unpack("<f", b"\xff\xff\xff\xff")[0]), struct.pack("<f", 1e-50), struct.pack("<f", 1.1))
