package dev.vivarium.object;

import java.math.BigInteger;

/** Products of large ints, made of parts between which the work can be ended: see {@link LongWork}. */
final class LongProducts {
    /** Factors of fewer bits are multiplied at once, in some milliseconds. */
    private static final int MOST_BITS = 1 << 18;
    /** Bit operations, about, that one modular power at once may take: some milliseconds. */
    private static final double MOST_STEPS = 1e10;

    private LongProducts() {}

    static BigInteger multiply(ObjectSpace space, BigInteger left, BigInteger right) {
        int bits = Math.max(left.bitLength(), right.bitLength());
        if (bits < MOST_BITS) {
            return left.multiply(right);
        }
        space.longWork.check();
        int half = bits / 2;
        // By the magnitudes: a negative number's lower part would be another number's.
        BigInteger product = multiplyHalves(space, left.abs(), right.abs(), half);
        return left.signum() * right.signum() < 0 ? product.negate() : product;
    }

    /** Karatsuba's product, of three of half the length; of two where one factor is short. */
    private static BigInteger multiplyHalves(ObjectSpace space, BigInteger left, BigInteger right, int half) {
        BigInteger leftHigh = left.shiftRight(half);
        BigInteger leftLow = left.subtract(leftHigh.shiftLeft(half));
        BigInteger rightHigh = right.shiftRight(half);
        BigInteger rightLow = right.subtract(rightHigh.shiftLeft(half));
        BigInteger low = multiply(space, leftLow, rightLow);
        BigInteger high = multiply(space, leftHigh, rightHigh);
        BigInteger middle;
        if (leftHigh.signum() == 0) {
            middle = multiply(space, leftLow, rightHigh);
        } else if (rightHigh.signum() == 0) {
            middle = multiply(space, leftHigh, rightLow);
        } else {
            middle = multiply(space, leftLow.add(leftHigh), rightLow.add(rightHigh))
                    .subtract(low)
                    .subtract(high);
        }
        return high.shiftLeft(2 * half).add(middle.shiftLeft(half)).add(low);
    }

    /** @param modulus positive */
    static BigInteger power(ObjectSpace space, BigInteger base, BigInteger exponent, BigInteger modulus) {
        double length = modulus.bitLength();
        if (length * length * exponent.bitLength() < MOST_STEPS) {
            return base.modPow(exponent, modulus);
        }
        BigInteger result = BigInteger.ONE.mod(modulus);
        BigInteger square = base.mod(modulus);
        for (int bit = 0; bit < exponent.bitLength(); bit++) {
            space.longWork.check();
            if (exponent.testBit(bit)) {
                result = multiply(space, result, square).mod(modulus);
            }
            square = multiply(space, square, square).mod(modulus);
        }
        return result;
    }
}
