package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.numeric.ElementaryFunctions;

/** The binary operators on a complex number and a value that can be one. */
final class ComplexArithmetic {
    private ComplexArithmetic() {}

    /** @return NULL where the operator or the right operand is not supported */
    static long binary(
            ObjectSpace space, BinaryOperator operator, double leftReal, double leftImaginary, long rightValue) {
        long right = ComplexType.complexMaybe(space, rightValue);
        if (right == Value.NULL) {
            return Value.NULL;
        }
        double rightReal = ComplexType.realPart(space, right);
        double rightImaginary = ComplexType.imaginaryPart(space, right);
        switch (operator.withoutInPlace()) {
            case ADD:
                return ComplexType.create(space, leftReal + rightReal, leftImaginary + rightImaginary);
            case SUBTRACT:
                return ComplexType.create(space, leftReal - rightReal, leftImaginary - rightImaginary);
            case MULTIPLY:
                return multiply(space, leftReal, leftImaginary, rightReal, rightImaginary);
            case FLOOR_DIVIDE:
                throw space.typeError("can't truncate-divide a complex number");
            case TRUE_DIVIDE:
                return divide(space, leftReal, leftImaginary, rightReal, rightImaginary);
            case POWER:
                return power(space, leftReal, leftImaginary, rightReal, rightImaginary);
            case EQUAL:
                return Value.ofBoolean(leftReal == rightReal && leftImaginary == rightImaginary);
            default:
                return Value.NULL;
        }
    }

    private static long multiply(
            ObjectSpace space, double leftReal, double leftImaginary, double rightReal, double rightImaginary) {
        return ComplexType.create(
                space,
                leftReal * rightReal - leftImaginary * rightImaginary,
                leftReal * rightImaginary + leftImaginary * rightReal);
    }

    private static long divide(
            ObjectSpace space, double leftReal, double leftImaginary, double rightReal, double rightImaginary) {
        if (rightImaginary == 0) {
            if (rightReal == 0) {
                throw space.error(Exceptions.ZERO_DIVISION_ERROR, "complex divide by zero");
            }
            return ComplexType.create(space, leftReal / rightReal, leftImaginary / rightReal);
        }
        if (rightReal == 0) {
            return ComplexType.create(space, leftImaginary / rightImaginary, -leftReal / rightImaginary);
        }
        double square = rightReal * rightReal + rightImaginary * rightImaginary;
        return multiply(space, leftReal, leftImaginary, rightReal / square, rightImaginary / -square);
    }

    /** By the logarithm: {@code exp(right * ln(left))}. */
    private static long power(
            ObjectSpace space, double leftReal, double leftImaginary, double rightReal, double rightImaginary) {
        double absolute = Math.sqrt(leftReal * leftReal + leftImaginary * leftImaginary);
        if (absolute == 0) {
            if (rightImaginary != 0 || !(rightReal >= 0)) {
                throw space.error(Exceptions.ZERO_DIVISION_ERROR, "0.0 to a complex power");
            }
            return ComplexType.create(space, rightReal == 0 ? 1 : 0, leftImaginary);
        }
        double logarithm = Math.log(absolute);
        double angle = ElementaryFunctions.atan2(leftImaginary, leftReal);
        double scale = Math.exp(rightReal * logarithm - rightImaginary * angle);
        double turn = rightImaginary * logarithm + rightReal * angle;
        return ComplexType.create(space, scale * Math.cos(turn), scale * Math.sin(turn));
    }
}
