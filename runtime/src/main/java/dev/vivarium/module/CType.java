package dev.vivarium.module;

import java.util.List;

/** The scalar types of {@code uctypes}, in the order of their numbers. */
enum CType {
    UINT8('B', 1, "an unsigned byte", "UINT8", "VOID"),
    INT8('b', 1, "a signed byte", "INT8"),
    UINT16('H', 2, "2 bytes, unsigned", "UINT16", "USHORT"),
    INT16('h', 2, "2 bytes, signed", "INT16", "SHORT"),
    UINT32('I', 4, "4 bytes, unsigned", "UINT32", "UINT"),
    INT32('i', 4, "4 bytes, signed", "INT32", "INT"),
    UINT64('Q', 8, "8 bytes, unsigned", "UINT64", "ULONG", "ULONGLONG"),
    INT64('q', 8, "8 bytes, signed", "INT64", "LONG", "LONGLONG"),
    BFUINT8('B', 1, "bits of an unsigned byte", "BFUINT8"),
    BFINT8('b', 1, "bits of a signed byte", "BFINT8"),
    BFUINT16('H', 2, "bits of 2 bytes, unsigned", "BFUINT16"),
    BFINT16('h', 2, "bits of 2 bytes, signed", "BFINT16"),
    BFUINT32('I', 4, "bits of 4 bytes, unsigned", "BFUINT32"),
    BFINT32('i', 4, "bits of 4 bytes, signed", "BFINT32"),
    FLOAT32('f', 4, "a float of 4 bytes", "FLOAT32"),
    FLOAT64('d', 8, "a float of 8 bytes", "FLOAT64");

    /** Bits of a description that tell the type, below the sign of a 31-bit number. */
    private static final int TYPE_BITS = 4;

    private static final int VALUE_BITS = 31 - TYPE_BITS;
    private static final CType[] VALUES = values();

    private final char typecode;
    private final int size;
    private final String documentation;
    private final List<String> names;

    CType(char typecode, int size, String documentation, String... names) {
        this.typecode = typecode;
        this.size = size;
        this.documentation = documentation;
        this.names = List.of(names);
    }

    /** The type in a scalar's description, or in the second item of an array's. */
    static CType of(long description) {
        return VALUES[(int) (description >> VALUE_BITS) & VALUES.length - 1];
    }

    /** What a description holds besides the type: an offset, or a length. */
    static long valueOf(long description) {
        return description & (1L << VALUE_BITS) - 1;
    }

    char typecode() {
        return typecode;
    }

    /** In bytes. */
    int size() {
        return size;
    }

    boolean isBitField() {
        return compareTo(BFUINT8) >= 0 && compareTo(BFINT32) <= 0;
    }

    String documentation() {
        return documentation;
    }

    List<String> names() {
        return names;
    }

    /** The constant that a program adds to an offset. */
    int encoded() {
        return ordinal() << 32 - TYPE_BITS >> 1;
    }
}
