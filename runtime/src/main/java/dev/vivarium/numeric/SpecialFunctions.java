package dev.vivarium.numeric;

/** The error function and the gamma function. */
public final class SpecialFunctions {
    private static final double SERIES_LIMIT = 3;
    private static final double ERFC_LIMIT = 27.3;
    private static final int FRACTION_STEPS = 120;
    private static final DoubleDouble ROOT_OF_PI = DoubleDouble.PI.squareRoot();
    private static final DoubleDouble HALF_LOG_OF_TWO_PI =
            DoubleDouble.PI.times(2).logarithm().times(0.5);
    private static final double GAMMA_OVERFLOW = 171.7;
    private static final double GAMMA_UNDERFLOW = -184;
    /** From here on only the leading terms of the logarithm of gamma count. */
    private static final double HUGE = 0x1p100;
    /** From here on the asymptotic series of the logarithm of gamma is exact to the last bit. */
    private static final int STIRLING_START = 24;
    /** Bernoulli numbers B2, B4, … as numerator and denominator. */
    private static final double[][] BERNOULLI = {
        {1, 6},
        {-1, 30},
        {1, 42},
        {-1, 30},
        {5, 66},
        {-691, 2730},
        {7, 6},
        {-3617, 510},
        {43867, 798},
        {-174611, 330},
        {854513, 138},
        {-236364091, 2730},
        {8553103, 6}
    };

    private SpecialFunctions() {}

    public static double erf(double number) {
        double magnitude = Math.abs(number);
        if (Double.isNaN(number) || number == 0) {
            return number;
        }
        if (magnitude < 0x1p-200) {
            return number * (2 / ROOT_OF_PI.high);
        }
        double result = magnitude >= 6
                ? 1
                : magnitude < SERIES_LIMIT
                        ? errorSeries(magnitude).toDouble()
                        : DoubleDouble.ONE.minus(complement(magnitude).value()).toDouble();
        return Math.copySign(result, number);
    }

    public static double erfc(double number) {
        if (number < SERIES_LIMIT) {
            return number < -6 ? 2 : Math.abs(number) < 0x1p-60 ? 1 : smallComplement(number);
        }
        return number > ERFC_LIMIT ? 0 : complement(number).toDouble();
    }

    private static double smallComplement(double number) {
        DoubleDouble error = errorSeries(Math.abs(number));
        return DoubleDouble.ONE.plus(number < 0 ? error : error.negated()).toDouble();
    }

    /** A series of positive terms: 2x exp(-x²)/√π (1 + 2x²/3 + (2x²)²/15 + …). */
    private static DoubleDouble errorSeries(double number) {
        DoubleDouble square = DoubleDouble.product(number, number);
        DoubleDouble term = DoubleDouble.ONE;
        DoubleDouble sum = term;
        for (int n = 3; term.high > 0x1p-110 * sum.high; n += 2) {
            term = term.times(square).times(2).dividedBy(n);
            sum = sum.plus(term);
        }
        DoubleDouble power = square.negated().exponential().value();
        return sum.times(power).times(2 * number).dividedBy(ROOT_OF_PI);
    }

    /** A continued fraction, evaluated from its end: exp(-x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))). */
    private static DoubleDouble.Scaled complement(double number) {
        DoubleDouble denominator = DoubleDouble.of(number);
        for (int n = FRACTION_STEPS; n > 0; n--) {
            denominator = DoubleDouble.of(n * 0.5).dividedBy(denominator).plus(number);
        }
        DoubleDouble.Scaled power =
                DoubleDouble.product(number, number).negated().exponential();
        return new DoubleDouble.Scaled(power.number().dividedBy(denominator.times(ROOT_OF_PI)), power.exponent());
    }

    /** Gamma; infinite at 0, not a number at negative integers. */
    public static double gamma(double number) {
        if (Double.isNaN(number) || number == Double.POSITIVE_INFINITY) {
            return number;
        }
        if (number == 0) {
            return 1 / number;
        }
        if (number == Math.floor(number) && number < 0) {
            return Double.NaN;
        }
        if (number > GAMMA_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (number < GAMMA_UNDERFLOW) {
            return Math.floor(number) % 2 == 0 ? 0.0 : -0.0;
        }
        return Math.abs(number) < 0x1p-60 ? 1 / number : reflectedGamma(number);
    }

    private static double reflectedGamma(double number) {
        if (number > 0.5) {
            return logOfGamma(number).exponential().toDouble();
        }
        DoubleDouble.Scaled power =
                logOfGamma(DoubleDouble.ONE.plus(-number)).negated().exponential();
        DoubleDouble quotient = DoubleDouble.PI.times(power.number()).dividedBy(sineOfPiTimes(number));
        return Math.scalb(quotient.toDouble(), power.exponent());
    }

    private static DoubleDouble sineOfPiTimes(double number) {
        double fraction = number - 2 * Math.rint(number / 2);
        return DoubleDouble.PI.times(fraction).sine();
    }

    /** The logarithm of the absolute value of gamma; infinite at 0 and at negative integers. */
    public static double logGamma(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Math.abs(number);
        }
        if (number == 1 || number == 2) {
            return 0;
        }
        if (number <= 0 && number == Math.floor(number)) {
            return Double.POSITIVE_INFINITY;
        }
        if (Math.abs(number) < 0x1p-60) {
            return -Math.log(Math.abs(number));
        }
        if (number > 0.5) {
            return number < HUGE ? logOfGamma(number).toDouble() : number * (Math.log(number) - 1);
        }
        DoubleDouble sine = sineOfPiTimes(number);
        DoubleDouble size = DoubleDouble.PI.dividedBy(sine.high < 0 ? sine.negated() : sine);
        return size.logarithm()
                .minus(logOfGamma(DoubleDouble.ONE.plus(-number)))
                .toDouble();
    }

    private static DoubleDouble logOfGamma(double number) {
        return logOfGamma(DoubleDouble.of(number));
    }

    /** Moves the argument up by the recurrence, then takes Stirling's series. */
    private static DoubleDouble logOfGamma(DoubleDouble number) {
        DoubleDouble product = DoubleDouble.ONE;
        DoubleDouble at = number;
        while (at.high < STIRLING_START) {
            product = product.times(at);
            at = at.plus(1);
        }
        DoubleDouble inverseSquare = DoubleDouble.ONE.dividedBy(at.times(at));
        DoubleDouble power = DoubleDouble.ONE.dividedBy(at);
        DoubleDouble sum = at.plus(-0.5).times(at.logarithm()).minus(at).plus(HALF_LOG_OF_TWO_PI);
        for (int i = 0; i < BERNOULLI.length; i++) {
            int order = 2 * (i + 1);
            DoubleDouble coefficient =
                    DoubleDouble.of(BERNOULLI[i][0]).dividedBy(BERNOULLI[i][1] * order * (order - 1));
            sum = sum.plus(coefficient.times(power));
            power = power.times(inverseSquare);
        }
        return sum.minus(product.logarithm());
    }
}
