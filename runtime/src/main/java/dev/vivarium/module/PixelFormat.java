package dev.vivarium.module;

import java.util.List;

/** How a frame buffer keeps pixels, in the order of MicroPython's numbers. */
enum PixelFormat {
    MONO_VLSB(1, "one bit a pixel, eight rows in a byte, the lowest bit at the top", "MONO_VLSB", "MVLSB"),
    RGB565(16, "16 bits a pixel: red, green, blue", "RGB565"),
    GS4_HMSB(4, "4 bits a pixel, the left one in the high half", "GS4_HMSB"),
    MONO_HLSB(1, "one bit a pixel, eight columns in a byte, the highest bit at the left", "MONO_HLSB"),
    MONO_HMSB(1, "one bit a pixel, eight columns in a byte, the lowest bit at the left", "MONO_HMSB"),
    GS2_HMSB(2, "2 bits a pixel, the leftmost in the lowest", "GS2_HMSB"),
    GS8(8, "8 bits a pixel", "GS8");

    private static final PixelFormat[] VALUES = values();

    private final int bits;
    private final String documentation;
    private final List<String> names;

    PixelFormat(int bits, String documentation, String... names) {
        this.bits = bits;
        this.documentation = documentation;
        this.names = List.of(names);
    }

    /** The format with a number, or null. */
    static PixelFormat of(long number) {
        return number < 0 || number >= VALUES.length ? null : VALUES[(int) number];
    }

    int bits() {
        return bits;
    }

    String documentation() {
        return documentation;
    }

    List<String> names() {
        return names;
    }

    /** A width rounded up to whole bytes, for the formats that need it. */
    long rounded(long width) {
        int pixelsPerByte = this == MONO_VLSB || bits >= 8 ? 1 : 8 / bits;
        return (width + pixelsPerByte - 1) / pixelsPerByte * pixelsPerByte;
    }

    /** The least number of bytes for so many pixels; the last row need not be as long as the stride. */
    long bytes(long width, long height, long stride) {
        long rows = this == MONO_VLSB ? (height + 7) / 8 * 8 : height;
        long wholeRows = this == MONO_VLSB ? rows - 8 : rows - 1;
        return (wholeRows * rounded(stride) + (rows - wholeRows) * rounded(width)) * bits / 8;
    }

    /** The index of a pixel's first byte. */
    int index(int x, int y, int stride) {
        return this == MONO_VLSB ? (y >> 3) * stride + x : (int) ((x + (long) y * stride) * bits >> 3);
    }

    /** By how many bits a pixel is shifted in its byte. */
    int shift(int x, int y) {
        switch (this) {
            case MONO_VLSB:
                return y & 7;
            case MONO_HLSB:
                return 7 - (x & 7);
            case MONO_HMSB:
                return x & 7;
            case GS2_HMSB:
                return (x & 3) << 1;
            case GS4_HMSB:
                return (x & 1) == 0 ? 4 : 0;
            default:
                return 0;
        }
    }

    /** What is stored for a colour. */
    int stored(long colour) {
        return bits == 1 ? (int) colour == 0 ? 0 : 1 : (int) colour & (1 << bits) - 1;
    }
}
