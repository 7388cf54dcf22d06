package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import java.math.BigInteger;

/** The binary operators on two ints, and on an int and something else: first on 64 bits, then on any size. */
final class IntArithmetic {
    private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

    private IntArithmetic() {}

    // Unary

    static long negate(ObjectSpace space, long value) {
        return IntType.fitsLong(space, value)
                ? IntType.create(space, -IntType.longValue(space, value))
                : IntType.create(space, IntType.bigValue(space, value).negate());
    }

    static long invert(ObjectSpace space, long value) {
        return IntType.fitsLong(space, value)
                ? IntType.create(space, ~IntType.longValue(space, value))
                : IntType.create(space, IntType.bigValue(space, value).not());
    }

    // Two ints

    /** @return NULL where the operator is not supported */
    static long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        BinaryOperator plain = operator.withoutInPlace();
        switch (plain) {
            case LSHIFT:
            case RSHIFT:
                return shift(space, plain, left, right);
            case POWER:
                return IntPower.power(space, left, right);
            case TRUE_DIVIDE:
                return trueDivide(space, left, right);
            case FLOOR_DIVIDE:
            case MODULO:
            case DIVMOD:
                return divide(space, plain, left, right);
            default:
                break;
        }
        if (IntType.fitsLong(space, left) && IntType.fitsLong(space, right)) {
            return onLongs(space, operator, left, right);
        }
        return onWords(space, plain, left, right);
    }

    /** Ints of which at least one has more than 64 bits. */
    private static long onWords(ObjectSpace space, BinaryOperator operator, long leftInt, long rightInt) {
        if (operator == BinaryOperator.AND || operator == BinaryOperator.OR || operator == BinaryOperator.XOR) {
            return onBits(space, operator, IntType.bigValue(space, leftInt), IntType.bigValue(space, rightInt));
        }
        Magnitude left = Magnitude.of(space, leftInt);
        Magnitude right = Magnitude.of(space, rightInt);
        switch (operator) {
            case ADD:
                return sum(space, left, right, right.negative());
            case SUBTRACT:
                return sum(space, left, right, !right.negative());
            case MULTIPLY:
                return product(space, left, right, leftInt, rightInt);
            default:
                return compare(operator, left.compare(right));
        }
    }

    /** Adds {@code right} with the given sign. MicroPython's sum of opposite signs needs no further digit. */
    private static long sum(ObjectSpace space, Magnitude left, Magnitude right, boolean negative) {
        int longest = Math.max(left.digits(), right.digits());
        if (left.negative() == negative) {
            return IntStorage.create(space, Magnitudes.add(left, right), negative, longest + 1);
        }
        return left.compareMagnitude(right) >= 0
                ? IntStorage.create(space, Magnitudes.subtract(left, right), left.negative(), longest)
                : IntStorage.create(space, Magnitudes.subtract(right, left), negative, longest);
    }

    private static long product(ObjectSpace space, Magnitude left, Magnitude right, long leftInt, long rightInt) {
        int digits = left.digits() + right.digits();
        IntStorage.checkDigits(space, digits);
        if (Math.min(left.length(), right.length()) >= Magnitudes.LONG_FACTOR) {
            BigInteger product =
                    LongProducts.multiply(space, IntType.bigValue(space, leftInt), IntType.bigValue(space, rightInt));
            return IntType.create(space, product, digits);
        }
        Magnitude longer = left.length() >= right.length() ? left : right;
        long[] words = Magnitudes.multiply(longer, longer == left ? right : left);
        return IntStorage.create(space, words, left.negative() != right.negative(), digits);
    }

    private static long onLongs(ObjectSpace space, BinaryOperator operator, long leftInt, long rightInt) {
        long left = IntType.longValue(space, leftInt);
        long right = IntType.longValue(space, rightInt);
        BinaryOperator plain = operator.withoutInPlace();
        switch (plain) {
            case ADD:
                long sum = left + right;
                return ((left ^ sum) & (right ^ sum)) >= 0
                        ? IntType.create(space, sum)
                        : wide(space, plain, left, right);
            case SUBTRACT:
                long difference = left - right;
                return ((left ^ right) & (left ^ difference)) >= 0
                        ? IntType.create(space, difference)
                        : wide(space, plain, left, right);
            case MULTIPLY:
                long product = left * right;
                return Math.multiplyHigh(left, right) == product >> 63
                        ? IntType.create(space, product)
                        : wide(space, plain, left, right);
            case AND:
                return IntType.create(space, left & right);
            case OR:
                return IntType.create(space, left | right);
            case XOR:
                return IntType.create(space, left ^ right);
            default:
                return compared(space, operator, Long.compare(left, right), leftInt, rightInt);
        }
    }

    private static long wide(ObjectSpace space, BinaryOperator operator, long left, long right) {
        Magnitude first = Magnitude.of(left);
        Magnitude second = Magnitude.of(right);
        switch (operator) {
            case ADD:
                return sum(space, first, second, right < 0);
            case SUBTRACT:
                return sum(space, first, second, right >= 0);
            default:
                int digits = first.digits() + second.digits();
                return IntStorage.create(space, Magnitudes.multiply(first, second), left < 0 != right < 0, digits);
        }
    }

    /** A comparison; for any other operator two small ints raise at once, others may still be asked the reverse way. */
    private static long compared(ObjectSpace space, BinaryOperator operator, int order, long leftInt, long rightInt) {
        long result = compare(operator, order);
        if (result == Value.NULL
                && !operator.isReverse()
                && IntStorage.isSmall(space, leftInt)
                && IntStorage.isSmall(space, rightInt)) {
            throw Operators.unsupported(space, operator, leftInt, rightInt);
        }
        return result;
    }

    private static long compare(BinaryOperator operator, int order) {
        switch (operator) {
            case LESS:
                return Value.ofBoolean(order < 0);
            case MORE:
                return Value.ofBoolean(order > 0);
            case LESS_EQUAL:
                return Value.ofBoolean(order <= 0);
            case MORE_EQUAL:
                return Value.ofBoolean(order >= 0);
            case EQUAL:
                return Value.ofBoolean(order == 0);
            default:
                return Value.NULL;
        }
    }

    private static long onBits(ObjectSpace space, BinaryOperator operator, BigInteger left, BigInteger right) {
        int longest = Math.max(IntStorage.digits(left), IntStorage.digits(right));
        switch (operator) {
            case AND:
                return IntType.create(space, left.and(right), bothPositive(left, right) ? longest : longest + 1);
            case OR:
                return IntType.create(space, left.or(right), bothPositive(left, right) ? longest : longest + 1);
            default:
                boolean sameSign = left.signum() < 0 == right.signum() < 0;
                return IntType.create(space, left.xor(right), sameSign ? longest : longest + 1);
        }
    }

    private static boolean bothPositive(BigInteger left, BigInteger right) {
        return left.signum() >= 0 && right.signum() >= 0;
    }

    // Shifts

    private static long shift(ObjectSpace space, BinaryOperator operator, long left, long right) {
        long count = IntType.toLong(space, right);
        if (count < 0) {
            throw space.valueError("negative shift count");
        }
        return operator == BinaryOperator.LSHIFT ? shiftLeft(space, left, count) : shiftRight(space, left, count);
    }

    private static long shiftLeft(ObjectSpace space, long value, long count) {
        if (IntType.fitsLong(space, value)) {
            long integer = IntType.longValue(space, value);
            if (count < Long.SIZE && integer << count >> count == integer || integer == 0) {
                return IntType.create(space, count < Long.SIZE ? integer << count : 0);
            }
        }
        Magnitude magnitude = Magnitude.of(space, value);
        long digits = magnitude.digits() + (count + 15 >>> 4);
        IntStorage.checkDigits(space, digits);
        long[] shifted = Magnitudes.shiftLeft(magnitude, (int) count);
        return IntStorage.create(space, shifted, magnitude.negative(), (int) digits);
    }

    private static long shiftRight(ObjectSpace space, long value, long count) {
        if (IntType.fitsLong(space, value)) {
            return IntType.create(space, IntType.longValue(space, value) >> Math.min(count, Long.SIZE - 1));
        }
        Magnitude magnitude = Magnitude.of(space, value);
        int bits = (int) Math.min(count, Integer.MAX_VALUE);
        long[] shifted = Magnitudes.shiftRight(magnitude, bits);
        if (magnitude.negative() && Magnitudes.losesBits(magnitude, bits)) {
            // Towards minus infinity.
            Magnitudes.increment(shifted);
        }
        return IntStorage.create(space, shifted, magnitude.negative(), magnitude.digits());
    }

    // Division

    private static long trueDivide(ObjectSpace space, long left, long right) {
        if (right == Value.ofSmallInt(0)) {
            throw divisionByZero(space);
        }
        return Value.ofDouble(IntType.doubleValue(space, left) / IntType.doubleValue(space, right));
    }

    private static long divide(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (right == Value.ofSmallInt(0)) {
            throw divisionByZero(space);
        }
        if (IntType.fitsLong(space, left) && IntType.fitsLong(space, right)) {
            long dividend = IntType.longValue(space, left);
            long divisor = IntType.longValue(space, right);
            return divideLongs(space, operator, dividend, divisor);
        }
        if (Value.isSmallInt(right) && operator != BinaryOperator.DIVMOD) {
            long divisor = Value.smallIntValue(right);
            if (Math.abs(divisor) <= Integer.MAX_VALUE) {
                return divideByWord(space, operator, Magnitude.of(space, left), divisor);
            }
        }
        if (operator != BinaryOperator.DIVMOD) {
            Magnitude divisor = Magnitude.of(space, right);
            Magnitude dividend = Magnitude.of(space, left);
            Magnitudes.Division division = Magnitudes.divideClose(dividend, divisor);
            if (division != null) {
                return floor(space, operator, dividend, divisor, division);
            }
        }
        return divideBigs(space, operator, IntType.bigValue(space, left), IntType.bigValue(space, right));
    }

    private static long divideLongs(ObjectSpace space, BinaryOperator operator, long dividend, long divisor) {
        switch (operator) {
            case FLOOR_DIVIDE:
                return IntType.create(space, Math.floorDiv(dividend, divisor));
            case MODULO:
                return IntType.create(space, Math.floorMod(dividend, divisor));
            default:
                return TupleType.pair(
                        space,
                        IntType.create(space, Math.floorDiv(dividend, divisor)),
                        IntType.create(space, Math.floorMod(dividend, divisor)));
        }
    }

    private static long divideByWord(ObjectSpace space, BinaryOperator operator, Magnitude dividend, long divisor) {
        long[] quotient = new long[dividend.length() + 1];
        long remainder = Magnitudes.divide(dividend, Math.abs(divisor), quotient);
        boolean negative = dividend.negative() != divisor < 0;
        // Towards minus infinity, so that the remainder has the divisor's sign.
        boolean rounds = negative && remainder != 0;
        if (operator == BinaryOperator.MODULO) {
            long distance = rounds ? Math.abs(divisor) - remainder : remainder;
            return Value.ofSmallInt(divisor < 0 ? -distance : distance);
        }
        int digits = dividend.digits() + 1;
        if (rounds) {
            Magnitudes.increment(quotient);
        }
        return IntStorage.create(space, quotient, negative, digits);
    }

    /** Makes quotient or remainder of a division towards zero those of a division towards minus infinity. */
    private static long floor(
            ObjectSpace space,
            BinaryOperator operator,
            Magnitude dividend,
            Magnitude divisor,
            Magnitudes.Division division) {
        Magnitude remainder = Magnitude.of(division.remainder());
        boolean opposite = dividend.negative() != divisor.negative();
        boolean rounds = opposite && remainder.length() > 0;
        if (operator == BinaryOperator.MODULO) {
            long[] words = rounds ? Magnitudes.subtract(divisor, remainder) : division.remainder();
            return IntStorage.create(space, words, divisor.negative(), dividend.digits() + 1);
        }
        long quotient = division.quotient() + (rounds ? 1 : 0);
        return Value.ofSmallInt(opposite ? -quotient : quotient);
    }

    private static long divideBigs(ObjectSpace space, BinaryOperator operator, BigInteger left, BigInteger right) {
        BigInteger[] parts = left.divideAndRemainder(right);
        if (parts[1].signum() != 0 && parts[1].signum() != right.signum()) {
            parts[0] = parts[0].add(MINUS_ONE);
            parts[1] = parts[1].add(right);
        }
        int digits = IntStorage.digits(left) + 1;
        switch (operator) {
            case FLOOR_DIVIDE:
                return IntType.create(space, parts[0], digits);
            case MODULO:
                return IntType.create(space, parts[1], digits);
            default:
                return TupleType.pair(
                        space, IntType.create(space, parts[0], digits), IntType.create(space, parts[1], digits));
        }
    }

    static PythonError divisionByZero(ObjectSpace space) {
        return space.error(Exceptions.ZERO_DIVISION_ERROR, "divide by zero");
    }

    // An int and something else

    /** @return NULL where the operator is not supported */
    static long mixed(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (Value.isFloat(right)) {
            double number = IntType.doubleValue(space, left);
            return orRaise(space, operator, left, right, FloatArithmetic.binary(space, operator, number, right));
        }
        if (right == Value.TRUE || right == Value.FALSE) {
            return Operators.binary(space, operator, left, Value.ofSmallInt(right == Value.TRUE ? 1 : 0));
        }
        switch (space.typeOf(right).id()) {
            case COMPLEX:
                double number = IntType.doubleValue(space, left);
                return orRaise(
                        space, operator, left, right, ComplexArithmetic.binary(space, operator, number, 0, right));
            case STR:
            case BYTES:
            case TUPLE:
            case LIST:
                return operator == BinaryOperator.MULTIPLY
                        ? Operators.binary(space, operator, right, left)
                        : Value.NULL;
            default:
                return Value.NULL;
        }
    }

    /** A small int and a float or complex raise at once where they do not support an operator between the two. */
    private static long orRaise(ObjectSpace space, BinaryOperator operator, long left, long right, long result) {
        boolean isBetween = !operator.isReverse() && operator != BinaryOperator.CONTAINS;
        if (result == Value.NULL && isBetween && IntStorage.isSmall(space, left)) {
            throw Operators.unsupported(space, operator, left, right);
        }
        return result;
    }
}
