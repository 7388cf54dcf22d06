package dev.vivarium.numeric;

/**
 * The unevaluated sum of two doubles: about 106 bits. With it a function's last step is the only rounding that counts,
 * so that results agree with a good C library. Arguments stay far from overflow and underflow.
 */
final class DoubleDouble {
    static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    static final DoubleDouble ONE = new DoubleDouble(1, 0);
    static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    static final DoubleDouble PI = new DoubleDouble(0x1.921fb54442d18p1, 0x1.1a62633145c07p-53);

    /** 2^27 + 1: splits a double into two halves of 26 bits. */
    private static final double SPLITTER = 0x8000001;

    private static final double NEGLIGIBLE = 0x1p-110;

    final double high;
    final double low;

    private DoubleDouble(double high, double low) {
        this.high = high;
        this.low = low;
    }

    static DoubleDouble of(double number) {
        return new DoubleDouble(number, 0);
    }

    /** The exact sum of two doubles. */
    private static DoubleDouble sum(double left, double right) {
        double sum = left + right;
        double rightPart = sum - left;
        return new DoubleDouble(sum, (left - (sum - rightPart)) + (right - rightPart));
    }

    /** The exact sum where the first is not the smaller one. */
    private static DoubleDouble orderedSum(double larger, double smaller) {
        double sum = larger + smaller;
        return new DoubleDouble(sum, smaller - (sum - larger));
    }

    /** The exact product of two doubles. */
    static DoubleDouble product(double left, double right) {
        double product = left * right;
        double leftHigh = upperHalf(left);
        double leftLow = left - leftHigh;
        double rightHigh = upperHalf(right);
        double rightLow = right - rightHigh;
        double error = leftHigh * rightHigh - product + leftHigh * rightLow + leftLow * rightHigh + leftLow * rightLow;
        return new DoubleDouble(product, error);
    }

    private static double upperHalf(double number) {
        double shifted = number * SPLITTER;
        return shifted - (shifted - number);
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(high, other.high);
        DoubleDouble lows = sum(low, other.low);
        DoubleDouble first = orderedSum(highs.high, highs.low + lows.high);
        return orderedSum(first.high, first.low + lows.low);
    }

    DoubleDouble minus(DoubleDouble other) {
        return plus(other.negated());
    }

    DoubleDouble plus(double other) {
        return plus(of(other));
    }

    DoubleDouble times(DoubleDouble other) {
        DoubleDouble product = product(high, other.high);
        return orderedSum(product.high, product.low + (high * other.low + low * other.high));
    }

    DoubleDouble times(double other) {
        return times(of(other));
    }

    DoubleDouble dividedBy(DoubleDouble divisor) {
        double first = high / divisor.high;
        DoubleDouble rest = minus(divisor.times(first));
        double second = rest.high / divisor.high;
        rest = rest.minus(divisor.times(second));
        return sum(first, second).plus(rest.high / divisor.high);
    }

    DoubleDouble dividedBy(double divisor) {
        return dividedBy(of(divisor));
    }

    DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    DoubleDouble squareRoot() {
        double root = Math.sqrt(high);
        return root == 0 ? ZERO : sum(root, minus(product(root, root)).high / (2 * root));
    }

    double toDouble() {
        return high + low;
    }

    /** The sine, by its series; for absolute values up to 4. */
    DoubleDouble sine() {
        return alternating(this, 1);
    }

    /** The cosine, by its series; for absolute values up to 4. */
    DoubleDouble cosine() {
        return alternating(ONE, 0);
    }

    private DoubleDouble alternating(DoubleDouble first, int degree) {
        DoubleDouble square = times(this).negated();
        DoubleDouble term = first;
        DoubleDouble sum = first;
        for (int n = degree + 1; Math.abs(term.high) > NEGLIGIBLE * Math.abs(first.high); n += 2) {
            term = term.times(square).dividedBy((double) n * (n + 1));
            sum = sum.plus(term);
        }
        return sum;
    }

    /** e to this power, as a number near 1 and a power of two to scale it by. */
    Scaled exponential() {
        int exponent = (int) Math.rint(high / LN2.high);
        DoubleDouble rest = minus(LN2.times(exponent)).times(0x1p-4);
        DoubleDouble term = ONE;
        DoubleDouble sum = ONE;
        for (int n = 1; Math.abs(term.high) > NEGLIGIBLE; n++) {
            term = term.times(rest).dividedBy(n);
            sum = sum.plus(term);
        }
        for (int i = 0; i < 4; i++) {
            sum = sum.times(sum);
        }
        return new Scaled(sum, exponent);
    }

    /** The natural logarithm of a positive number: Java's, corrected by one step of Newton's method. */
    DoubleDouble logarithm() {
        int exponent = Math.getExponent(high);
        DoubleDouble fraction = new DoubleDouble(Math.scalb(high, -exponent), Math.scalb(low, -exponent));
        double estimate = Math.log(fraction.high);
        DoubleDouble rest = fraction.times(of(-estimate).exponential().value()).plus(-1);
        DoubleDouble correction = rest.minus(rest.times(rest).times(0.5));
        return of(estimate).plus(correction).plus(LN2.times(exponent));
    }

    /** A number times a power of two. */
    record Scaled(DoubleDouble number, int exponent) {
        double toDouble() {
            return Math.scalb(number.toDouble(), exponent);
        }

        /** The number itself, which is in range. */
        DoubleDouble value() {
            double factor = Math.scalb(1.0, exponent);
            return new DoubleDouble(number.high * factor, number.low * factor);
        }
    }
}
