package dev.vivarium.numeric;

/** Python's floor division and modulo of floats. */
public final class FloatDivision {
    private FloatDivision() {}

    /** The floor of the quotient, adjusted so that {@code x == (x // y) * y + x % y}; the divisor is not 0. */
    public static double floorDivide(double dividend, double divisor) {
        double remainder = dividend % divisor;
        double quotient = (dividend - remainder) / divisor;
        if (remainder != 0 && remainder < 0 != divisor < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, dividend / divisor);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** The remainder with the sign of the divisor, which is not 0. */
    public static double modulo(double dividend, double divisor) {
        double remainder = dividend % divisor;
        if (remainder == 0) {
            return Math.copySign(0.0, divisor);
        }
        return remainder < 0 != divisor < 0 ? remainder + divisor : remainder;
    }
}
