package dev.vivarium.module;

/** What stands around compressed data, in the order of MicroPython's numbers. */
enum DeflateFormat {
    AUTO("Reading, zlib or gzip as the data says; writing, no header."),
    RAW("No header and no checksum."),
    ZLIB("A header of 2 bytes and an Adler-32 checksum."),
    GZIP("A header of at least 10 bytes and a CRC-32 checksum.");

    private static final DeflateFormat[] VALUES = values();

    private final String documentation;

    DeflateFormat(String documentation) {
        this.documentation = documentation;
    }

    String documentation() {
        return documentation;
    }

    /** The format with a number, or null. */
    static DeflateFormat of(long number) {
        return number < 0 || number >= VALUES.length ? null : VALUES[(int) number];
    }
}
