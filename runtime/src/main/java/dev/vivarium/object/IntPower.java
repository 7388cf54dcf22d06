package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import java.math.BigInteger;

/** Powers of ints. */
public final class IntPower {
    private IntPower() {}

    static long power(ObjectSpace space, long base, long exponent) {
        if (IntType.isNegative(space, exponent)) {
            return FloatArithmetic.binary(space, BinaryOperator.POWER, IntType.doubleValue(space, base), exponent);
        }
        if (IntType.fitsLong(space, base) && IntType.fitsLong(space, exponent)) {
            return powerOfLong(space, IntType.longValue(space, base), IntType.longValue(space, exponent));
        }
        return powerOfBig(space, IntType.bigValue(space, base), IntType.bigValue(space, exponent));
    }

    private static long powerOfLong(ObjectSpace space, long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                long product = result * square;
                if (Math.multiplyHigh(result, square) != product >> 63) {
                    return powerOfBig(space, BigInteger.valueOf(base), BigInteger.valueOf(exponent));
                }
                result = product;
            }
            if (left > 1) {
                long product = square * square;
                if (Math.multiplyHigh(square, square) != product >> 63) {
                    return powerOfBig(space, BigInteger.valueOf(base), BigInteger.valueOf(exponent));
                }
                square = product;
            }
        }
        return IntType.create(space, result);
    }

    /** Squares and multiplies as MicroPython does, so that the result has the same digits allocated. */
    private static long powerOfBig(ObjectSpace space, BigInteger base, BigInteger exponent) {
        if (base.signum() == 0 && exponent.signum() != 0) {
            return Value.ofSmallInt(0);
        }
        BigInteger result = BigInteger.ONE;
        BigInteger square = base;
        int allocated = 0;
        int bits = exponent.bitLength();
        for (int bit = 0; bit < bits; bit++) {
            if (exponent.testBit(bit)) {
                int digits = IntStorage.digits(result) + IntStorage.digits(square);
                IntStorage.checkDigits(space, digits);
                allocated = Math.max(allocated, digits);
                result = LongProducts.multiply(space, result, square);
            }
            if (bit + 1 < bits) {
                IntStorage.checkDigits(space, 2L * IntStorage.digits(square));
                square = LongProducts.multiply(space, square, square);
            }
        }
        return IntType.create(space, result, allocated);
    }

    /** {@code pow(base, exponent, modulus)}; raises TypeError unless all are ints, ValueError for a modulus of 0. */
    public static long modular(ObjectSpace space, long base, long exponent, long modulus) {
        if (!IntType.isInt(space, base) || !IntType.isInt(space, exponent) || !IntType.isInt(space, modulus)) {
            throw space.typeError("pow() with 3 arguments requires integers");
        }
        if (modulus == Value.ofSmallInt(0)) {
            throw space.valueError("divide by zero");
        }
        if (IntType.isNegative(space, exponent)) {
            return Value.ofSmallInt(0);
        }
        BigInteger divisor = IntType.bigValue(space, modulus);
        BigInteger result = LongProducts.power(
                space, IntType.bigValue(space, base), IntType.bigValue(space, exponent), divisor.abs());
        if (divisor.signum() < 0 && result.signum() != 0) {
            result = result.add(divisor);
        }
        return IntType.create(space, result, 2 * IntStorage.digits(divisor) + 1);
    }
}
