package dev.vivarium.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers and their text are MicroPython's; the scripts beside the tables recorded them. */
class NumberTextTest {
    private static final Path FOLDER = Path.of("src/test/resources/text");

    static List<String> floats() throws IOException {
        return Files.readAllLines(FOLDER.resolve("float_text.txt"));
    }

    static List<String> decimals() throws IOException {
        return Files.readAllLines(FOLDER.resolve("decimal_text.txt"));
    }

    @ParameterizedTest
    @MethodSource("floats")
    void floatsAreWrittenAsMicroPythonWritesThem(String line) {
        String[] fields = line.split("\\|");
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(fields[0], 16));
        assertThat(FloatFormat.repr(number)).isEqualTo(fields[1]);
        for (int i = 2; i < fields.length; i += 2) {
            assertThat(format(number, fields[i])).as(fields[i]).isEqualTo(fields[i + 1]);
        }
    }

    private static String format(double number, String specification) {
        int last = specification.length() - 1;
        int precision = last == 1 ? FloatFormat.DEFAULT : Integer.parseInt(specification.substring(2, last));
        return FloatFormat.format(number, specification.charAt(last), precision, FloatFormat.NO_SIGN);
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void floatsAreReadAsMicroPythonReadsThem(String line) {
        String[] fields = line.split(" ");
        double number = NumberText.parseFloat(fields[0]).real();
        assertThat(Long.toHexString(Double.doubleToLongBits(number))).isEqualTo(fields[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 10, 12",
        "' -7 ', 10, -7",
        "0x1_f, 0, 31",
        "0x1f, 16, 31",
        "0b101, 2, 5",
        "zz, 36, 1295",
        "00, 0, 0",
        "_, 10, 0",
        "1_0, 10, 10",
        "4_611_686_018_427_387_903, 10, 4611686018427387903",
        "18446744073709551618, 10, 18446744073709551618"
    })
    void integersAreReadInTheirBase(String text, int base, BigInteger value) {
        ParsedInteger parsed = IntegerParser.parse(text, base);
        assertThat(parsed.valid()).isTrue();
        assertThat(parsed.big() == null ? BigInteger.valueOf(parsed.small()) : parsed.big())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"'', 10", "-, 10", "01, 0", "0x, 16", "9, 8", "1 2, 10", "4_611_686_018_427_387_904, 10"})
    void otherTextIsNoInteger(String text, int base) {
        assertThat(IntegerParser.parse(text, base).valid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1+2j, 1, 2", "-2j, 0, -2", "j, 0, 1", "3, 3, 0", "' 1 -infj ', 1, -Infinity"})
    void complexTextHasRealAndImaginaryPart(String text, double real, double imaginary) {
        ParsedDecimal parsed = NumberText.parseComplex(text);
        assertThat(parsed.real()).isEqualTo(real);
        assertThat(parsed.imaginary()).isEqualTo(imaginary);
    }

    @ParameterizedTest
    @CsvSource({"1+", "1+2", "1j2", "j1", "1e", "''"})
    void otherTextIsNoComplex(String text) {
        assertThat(NumberText.parseComplex(text)).isNull();
    }

    @Test
    void digitsAreGroupedByThreeInBaseTenAndByFourInOthers() {
        assertThat(IntFormat.format(-1234567, 10, "", false, ',')).isEqualTo("-1,234,567");
        assertThat(IntFormat.format(0xABCDEF, 16, "0x", true, '_')).isEqualTo("0xAB_CDEF");
        assertThat(IntFormat.format(new BigInteger("-123456789012345678901"), 10, "", false, IntFormat.NO_SEPARATOR))
                .isEqualTo("-123456789012345678901");
    }
}
