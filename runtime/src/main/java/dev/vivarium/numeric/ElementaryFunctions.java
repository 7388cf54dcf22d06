package dev.vivarium.numeric;

/** Powers, logarithms, circular and hyperbolic functions with C's results and special cases. */
public final class ElementaryFunctions {
    private static final double LOG10_E = 0.4342944819032518;
    private static final double LARGE = 0x1p28;
    private static final double TINY = 0x1p-28;
    /** Outside these bounds the corrections of the inverse circular functions could overflow or vanish. */
    private static final double SAFE_LOW = 0x1p-200;

    private static final double SAFE_HIGH = 0x1p200;
    private static final double NEARLY_VERTICAL = 0x1p64;

    private ElementaryFunctions() {}

    /** The power: 1 to any power is 1, -1 to an infinite one too. */
    public static double pow(double base, double exponent) {
        if (base == 1 || base == -1 && Double.isInfinite(exponent)) {
            return 1;
        }
        return Math.pow(base, exponent);
    }

    public static double log2(double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            return Math.log(number);
        }
        int exponent = Math.getExponent(number);
        double fraction = exponent < Double.MIN_EXPONENT ? number * 0x1p54 : number;
        int shift = Math.getExponent(fraction);
        int total = exponent < Double.MIN_EXPONENT ? shift - 54 : shift;
        fraction = Math.scalb(fraction, -shift);
        if (fraction > 4.0 / 3) {
            fraction /= 2;
            total++;
        }
        if (fraction == 1) {
            return total;
        }
        return DoubleDouble.of(fraction)
                .logarithm()
                .dividedBy(DoubleDouble.LN2)
                .plus(total)
                .toDouble();
    }

    public static double log10(double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            return Math.log10(number);
        }
        double normal = number < Double.MIN_NORMAL ? number * 0x1p54 : number;
        int exponent = Math.getExponent(normal);
        int below = exponent < 0 ? 1 : 0;
        double fraction = Math.scalb(normal, -exponent - below);
        int shift = (number < Double.MIN_NORMAL ? exponent - 54 : exponent) + below;
        // The first part of the constant has so few bits that its product with the exponent is exact.
        double exact = shift * 3.01029995663611771306e-01;
        double rest = shift * 3.69423907715893078616e-13;
        return rest + LOG10_E * Math.log(fraction) + exact;
    }

    public static double atan(double number) {
        return isSafe(number) ? atan2(number, 1) : Math.atan(number);
    }

    public static double atan2(double y, double x) {
        double estimate = Math.atan2(y, x);
        double ratio = Math.abs(y / x);
        if (!isSafe(y) || !isSafe(x) || ratio > NEARLY_VERTICAL) {
            boolean vertical = ratio > NEARLY_VERTICAL && !Double.isInfinite(x);
            return vertical ? Math.copySign(Math.PI / 2, y) : estimate;
        }
        DoubleDouble angle = DoubleDouble.of(estimate);
        DoubleDouble sine = angle.sine();
        DoubleDouble cosine = angle.cosine();
        DoubleDouble error = cosine.times(y).minus(sine.times(x));
        return estimate + error.high / (x * cosine.high + y * sine.high);
    }

    public static double asin(double number) {
        double estimate = Math.asin(number);
        if (!isSafe(number) || Math.abs(number) >= 1) {
            return estimate;
        }
        DoubleDouble angle = DoubleDouble.of(estimate);
        return estimate + DoubleDouble.of(number).minus(angle.sine()).high / angle.cosine().high;
    }

    public static double acos(double number) {
        double estimate = Math.acos(number);
        if (!(Math.abs(number) < 1)) {
            return estimate;
        }
        DoubleDouble angle = DoubleDouble.of(estimate);
        DoubleDouble sine = angle.sine();
        if (number > 0.5) {
            DoubleDouble exactSine = DoubleDouble.of(1 - number)
                    .times(DoubleDouble.ONE.plus(number))
                    .squareRoot();
            return estimate + exactSine.minus(sine).high / number;
        }
        return estimate + angle.cosine().plus(-number).high / sine.high;
    }

    private static boolean isSafe(double number) {
        double magnitude = Math.abs(number);
        return magnitude > SAFE_LOW && magnitude < SAFE_HIGH;
    }

    public static double cosh(double number) {
        double magnitude = Math.abs(number);
        if (magnitude > 22 || magnitude < 0.35) {
            return Math.cosh(number);
        }
        double power = Math.exp(magnitude);
        return 0.5 * power + 0.5 / power;
    }

    public static double acosh(double number) {
        if (number > LARGE) {
            return Math.log(number) + DoubleDouble.LN2.high;
        }
        if (number > 2) {
            return Math.log(2 * number - 1 / (number + Math.sqrt(number * number - 1)));
        }
        double over = number - 1;
        return number < 1 ? Double.NaN : Math.log1p(over + Math.sqrt(2 * over + over * over));
    }

    public static double asinh(double number) {
        double magnitude = Math.abs(number);
        if (magnitude < TINY || Double.isInfinite(number)) {
            return number;
        }
        double square = magnitude * magnitude;
        double result;
        if (magnitude > LARGE) {
            result = Math.log(magnitude) + DoubleDouble.LN2.high;
        } else if (magnitude > 2) {
            result = Math.log(2 * magnitude + 1 / (Math.sqrt(square + 1) + magnitude));
        } else {
            result = Math.log1p(magnitude + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(result, number);
    }

    public static double atanh(double number) {
        double magnitude = Math.abs(number);
        if (magnitude < TINY) {
            return number;
        }
        double twice = magnitude + magnitude;
        double ratio = magnitude < 0.5 ? twice + twice * magnitude / (1 - magnitude) : twice / (1 - magnitude);
        return Math.copySign(0.5 * Math.log1p(ratio), number);
    }
}
