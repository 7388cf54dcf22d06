package dev.vivarium.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The characters that a frame buffer writes. */
final class Font {
    /** Rows and columns of a character. */
    static final int SIZE = 8;

    private static final int FIRST = 32;
    private static final int LAST = 127;
    private static final byte[][] COLUMNS = load();

    private Font() {}

    private static byte[][] load() {
        try (InputStream file = Font.class.getResourceAsStream("font.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(HexFormat.of()::parseHex)
                    .toArray(byte[][]::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Draws the pixels of one character; those that the font does not have are drawn as the last. */
    static void draw(Canvas canvas, int character, long x, long y, long colour) {
        byte[] columns = COLUMNS[(character < FIRST || character > LAST ? LAST : character) - FIRST];
        for (int column = 0; column < SIZE; column++) {
            for (int row = 0; row < SIZE; row++) {
                if ((columns[column] >> row & 1) != 0) {
                    canvas.set(x + column, y + row, colour);
                }
            }
        }
    }
}
