package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.numeric.ElementaryFunctions;
import dev.vivarium.numeric.FloatDivision;
import dev.vivarium.numeric.IntegerRounding;
import java.math.BigInteger;

/**
 * Operations on numbers at compile time. They give what MicroPython gives at run time; where that is an exception,
 * a complex number or a number too large to be worth it, they give null and the operation is left to run time.
 */
final class ConstantArithmetic {
    private static final int MAX_BITS = 1 << 22;

    private ConstantArithmetic() {}

    static boolean isNumber(Constant value) {
        return value instanceof Constant.Int || value instanceof Constant.Float;
    }

    static Constant unary(UnaryOperator operator, Constant operand) {
        if (operand instanceof Constant.Float) {
            double value = ((Constant.Float) operand).value();
            switch (operator) {
                case POSITIVE:
                    return operand;
                case NEGATIVE:
                    return new Constant.Float(-value);
                default:
                    return null;
            }
        }
        BigInteger value = ((Constant.Int) operand).value();
        switch (operator) {
            case POSITIVE:
                return operand;
            case NEGATIVE:
                return new Constant.Int(value.negate());
            case INVERT:
                return new Constant.Int(value.not());
            default:
                return null;
        }
    }

    static Constant binary(BinaryOperator operator, Constant left, Constant right) {
        if (left instanceof Constant.Int && right instanceof Constant.Int) {
            return integers(operator, ((Constant.Int) left).value(), ((Constant.Int) right).value());
        }
        return floats(operator, toDouble(left), toDouble(right));
    }

    private static Constant integers(BinaryOperator operator, BigInteger left, BigInteger right) {
        switch (operator) {
            case OR:
                return new Constant.Int(left.or(right));
            case XOR:
                return new Constant.Int(left.xor(right));
            case AND:
                return new Constant.Int(left.and(right));
            case ADD:
                return new Constant.Int(left.add(right));
            case SUBTRACT:
                return new Constant.Int(left.subtract(right));
            case MULTIPLY:
                return new Constant.Int(left.multiply(right));
            case LSHIFT:
            case RSHIFT:
                return shift(operator, left, right);
            case POWER:
                return power(left, right);
            default:
                return right.signum() == 0 ? null : divide(operator, left, right);
        }
    }

    private static Constant shift(BinaryOperator operator, BigInteger left, BigInteger right) {
        if (right.signum() < 0 || right.bitLength() > 31) {
            return null;
        }
        int distance = right.intValue();
        if (operator == BinaryOperator.RSHIFT) {
            return new Constant.Int(left.shiftRight(distance));
        }
        return (long) left.bitLength() + distance > MAX_BITS ? null : new Constant.Int(left.shiftLeft(distance));
    }

    private static Constant power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return floats(BinaryOperator.POWER, toDouble(base), toDouble(exponent));
        }
        if (base.abs().bitLength() <= 1) {
            boolean keepsSign = exponent.signum() == 0 || exponent.testBit(0);
            return new Constant.Int(exponent.signum() == 0 ? BigInteger.ONE : keepsSign ? base : base.abs());
        }
        if (exponent.bitLength() > 31 || (long) base.bitLength() * exponent.intValue() > MAX_BITS) {
            return null;
        }
        return new Constant.Int(base.pow(exponent.intValue()));
    }

    private static Constant divide(BinaryOperator operator, BigInteger left, BigInteger right) {
        if (operator == BinaryOperator.TRUE_DIVIDE) {
            return new Constant.Float(toDouble(left) / toDouble(right));
        }
        BigInteger[] parts = left.divideAndRemainder(right);
        boolean adjust = parts[1].signum() != 0 && parts[1].signum() != right.signum();
        if (operator == BinaryOperator.FLOOR_DIVIDE) {
            return new Constant.Int(adjust ? parts[0].subtract(BigInteger.ONE) : parts[0]);
        }
        if (operator == BinaryOperator.MODULO) {
            return new Constant.Int(adjust ? parts[1].add(right) : parts[1]);
        }
        return null;
    }

    private static Constant floats(BinaryOperator operator, double left, double right) {
        switch (operator) {
            case ADD:
                return new Constant.Float(left + right);
            case SUBTRACT:
                return new Constant.Float(left - right);
            case MULTIPLY:
                return new Constant.Float(left * right);
            case TRUE_DIVIDE:
                return right == 0 ? null : new Constant.Float(left / right);
            case FLOOR_DIVIDE:
                return right == 0 ? null : new Constant.Float(FloatDivision.floorDivide(left, right));
            case MODULO:
                return right == 0 ? null : new Constant.Float(FloatDivision.modulo(left, right));
            case POWER:
                return floatPower(left, right);
            default:
                return null;
        }
    }

    private static Constant floatPower(double left, double right) {
        boolean divisionByZero = left == 0 && right < 0 && !Double.isInfinite(right);
        boolean complex = left < 0 && right != Math.floor(right) && !Double.isNaN(right);
        if (divisionByZero || complex) {
            return null;
        }
        return new Constant.Float(ElementaryFunctions.pow(left, right));
    }

    private static double toDouble(Constant value) {
        return value instanceof Constant.Float
                ? ((Constant.Float) value).value()
                : toDouble(((Constant.Int) value).value());
    }

    private static double toDouble(BigInteger value) {
        return value.bitLength() < Long.SIZE ? value.longValue() : IntegerRounding.toDouble(value);
    }

    /** The truth of a constant in a condition. */
    static boolean isTrue(Constant value) {
        if (value instanceof Constant.Int) {
            return ((Constant.Int) value).value().signum() != 0;
        }
        if (value instanceof Constant.Float) {
            return ((Constant.Float) value).value() != 0;
        }
        if (value instanceof Constant.Complex) {
            Constant.Complex complex = (Constant.Complex) value;
            return complex.real() != 0 || complex.imaginary() != 0;
        }
        if (value instanceof Constant.Str) {
            return !((Constant.Str) value).value().isEmpty();
        }
        if (value instanceof Constant.Bytes) {
            return ((Constant.Bytes) value).value().length != 0;
        }
        if (value instanceof Constant.Tuple) {
            return !((Constant.Tuple) value).items().isEmpty();
        }
        return value == Constant.Singleton.TRUE || value == Constant.Singleton.ELLIPSIS;
    }
}
