package dev.vivarium.bytecode;

/** Numbers of the .mpy file format, version 6. */
final class MpyFormat {
    static final int MAGIC = 'M';
    static final int VERSION = 6;
    /** Of the interface that machine code in a file uses. */
    static final int SUB_VERSION = 3;

    static final int HEADER_BYTES = 4;
    static final int FLAGS_PRESENT = 0x40;

    static final int FUNCTION_TABLE = 0;
    static final int NONE = 1;
    static final int FALSE = 2;
    static final int TRUE = 3;
    static final int ELLIPSIS = 4;
    static final int STR = 5;
    static final int BYTES = 6;
    static final int INT = 7;
    static final int FLOAT = 8;
    static final int COMPLEX = 9;
    static final int TUPLE = 10;

    private MpyFormat() {}

    static int subVersion(int features) {
        return features & 3;
    }

    /** The native architecture in the header's third byte; 0 for files of bytecode only. */
    static int architecture(int features) {
        return features >> 2 & 0x2f;
    }
}
