package dev.vivarium.object;

/** IEEE 754 half precision, rounded as MicroPython's own conversion does. */
final class HalfFloat {
    private static final int SIGN = 0x8000;
    private static final int EXPONENT_MASK = 0x1F;
    private static final int MANTISSA_MASK = 0x3FF;
    private static final int IMPLICIT_ONE = 0x400;
    private static final int BIAS_DIFFERENCE = 127 - 15;

    private HalfFloat() {}

    static float decode(int half) {
        int mantissa = half & MANTISSA_MASK;
        int exponent = half >> 10 & EXPONENT_MASK;
        if (exponent == EXPONENT_MASK) {
            exponent = 0xFF;
        } else if (exponent != 0) {
            exponent += BIAS_DIFFERENCE;
        } else if (mantissa != 0) {
            exponent = BIAS_DIFFERENCE + 1;
            while ((mantissa & IMPLICIT_ONE) == 0) {
                mantissa <<= 1;
                exponent--;
            }
            mantissa &= MANTISSA_MASK;
        }
        return Float.intBitsToFloat((half & SIGN) << 16 | exponent << 23 | mantissa << 13);
    }

    static int encode(float number) {
        int bits = Float.floatToRawIntBits(number);
        int mantissa = (bits >> 13 & MANTISSA_MASK) + (bits >> 12 & 1);
        int exponent = bits >> 23 & 0xFF;
        if (exponent == 0xFF) {
            exponent = EXPONENT_MASK;
        } else if (exponent != 0) {
            exponent -= BIAS_DIFFERENCE;
            if (exponent < 0) {
                mantissa = exponent >= -11 ? denormal(mantissa, -exponent) : 0;
                exponent = 0;
            } else if (exponent > 0x3F) {
                exponent = EXPONENT_MASK;
                mantissa = 0;
            }
        }
        return (bits >> 16 & SIGN | exponent << 10 | mantissa) & 0xFFFF;
    }

    private static int denormal(int mantissa, int shift) {
        int shifted = (mantissa | IMPLICIT_ONE) >> shift;
        return (shifted >> 1) + (shifted & 1);
    }
}
