package dev.vivarium.object;

/** One character in UTF-8 bytes, read as MicroPython does: by its lead byte and the continuation bytes after it. */
final class Utf8Character {
    private Utf8Character() {}

    static boolean isContinuation(int value) {
        return (value & 0xC0) == 0x80;
    }

    /** The character of the {@code length} bytes from {@code at} on: a lead byte and its continuation bytes. */
    static int decode(byte[] bytes, int at, int length) {
        int character = bytes[at] & 0xFF;
        if (character < 0x80) {
            return character;
        }
        character &= 0x7F;
        for (int mask = 0x40; (character & mask) != 0; mask >>= 1) {
            character &= ~mask;
        }
        for (int i = 1; i < length; i++) {
            character = character << 6 | bytes[at + i] & 0x3F;
        }
        return character;
    }

    /** Appends a character below 0x200000. */
    static void write(Printer out, int character) {
        if (character < 0x80) {
            out.writeByte(character);
            return;
        }
        if (character < 0x800) {
            out.writeByte(0xC0 | character >> 6);
        } else {
            if (character < 0x10000) {
                out.writeByte(0xE0 | character >> 12);
            } else {
                out.writeByte(0xF0 | character >> 18);
                out.writeByte(0x80 | character >> 12 & 0x3F);
            }
            out.writeByte(0x80 | character >> 6 & 0x3F);
        }
        out.writeByte(0x80 | character & 0x3F);
    }
}
