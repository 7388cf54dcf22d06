package dev.vivarium.tests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Texts as bytes. */
final class Inputs {
    private Inputs() {}

    static List<byte[]> of(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
