package dev.vivarium.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What Mbed TLS calls its errors: a number is that of a module's error, of a lower one, or the sum of both. */
final class ErrorNames {
    private static final String PREFIX = "MBEDTLS_ERR_";
    private static final int LOWER = 0x7F;
    private static final Map<Integer, String> NAMES = read();

    private ErrorNames() {}

    private static Map<Integer, String> read() {
        try (InputStream in = ErrorNames.class.getResourceAsStream("errors.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(row -> Integer.parseInt(row[0], 16), row -> PREFIX + row[1]));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** @param number negative */
    static String of(int number) {
        int upper = -number & ~LOWER;
        int lower = -number & LOWER;
        if (upper == 0) {
            return name(lower);
        }
        return lower == 0 ? name(upper) : name(upper) + "+" + name(lower);
    }

    private static String name(int part) {
        return NAMES.getOrDefault(part, String.format(PREFIX + "UNKNOWN (0x%04X)", part));
    }
}
