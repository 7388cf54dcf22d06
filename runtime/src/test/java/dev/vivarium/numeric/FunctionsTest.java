package dev.vivarium.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions agree with a C library's to a few units in the last place; {@code record_math.py} recorded the table. */
class FunctionsTest {
    private static final double UNITS = 4;
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.ofEntries(
            Map.entry("log2", ElementaryFunctions::log2),
            Map.entry("log10", ElementaryFunctions::log10),
            Map.entry("atan", ElementaryFunctions::atan),
            Map.entry("asin", ElementaryFunctions::asin),
            Map.entry("acos", ElementaryFunctions::acos),
            Map.entry("cosh", ElementaryFunctions::cosh),
            Map.entry("acosh", ElementaryFunctions::acosh),
            Map.entry("asinh", ElementaryFunctions::asinh),
            Map.entry("atanh", ElementaryFunctions::atanh),
            Map.entry("erf", SpecialFunctions::erf),
            Map.entry("erfc", SpecialFunctions::erfc),
            Map.entry("gamma", SpecialFunctions::gamma),
            Map.entry("lgamma", SpecialFunctions::logGamma));

    static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/numeric/math.txt"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void resultsAreThoseOfTheCLibrary(String row) {
        String[] fields = row.split(" ");
        double first = number(fields[1]);
        double expected = number(fields[fields.length - 1]);
        double result = fields.length == 4
                ? ElementaryFunctions.atan2(first, number(fields[2]))
                : FUNCTIONS.get(fields[0]).applyAsDouble(first);
        assertThat(Math.abs(result - expected)).isLessThanOrEqualTo(UNITS * Math.ulp(expected));
    }

    private static double number(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }

    @Test
    void gammaOfAnIntegerIsTheExactFactorial() {
        double factorial = 1;
        for (int n = 1; n < 20; n++) {
            assertThat(SpecialFunctions.gamma(n)).isEqualTo(factorial);
            factorial *= n;
        }
    }

    @Test
    void edgesFollowTheCStandard() {
        assertThat(ElementaryFunctions.pow(1, Double.NaN)).isEqualTo(1);
        assertThat(ElementaryFunctions.pow(-1, Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(ElementaryFunctions.log2(0x1p-1074)).isEqualTo(-1074);
        assertThat(ElementaryFunctions.atan2(-0.0, -1)).isEqualTo(-Math.PI);
        assertThat(ElementaryFunctions.acosh(0.5)).isNaN();
        assertThat(SpecialFunctions.gamma(-1)).isNaN();
        assertThat(SpecialFunctions.gamma(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(SpecialFunctions.logGamma(-2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SpecialFunctions.erfc(30)).isZero();
    }
}
