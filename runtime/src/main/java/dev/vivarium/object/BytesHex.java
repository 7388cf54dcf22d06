package dev.vivarium.object;

import dev.vivarium.text.Utf8;

/** The methods hex and fromhex of bytes and bytearray, and hex of memoryview. */
public final class BytesHex {
    private static final byte[] DIGITS = Utf8.encode("0123456789abcdef");

    private BytesHex() {}

    static long hex(ObjectSpace space, int base, int count) {
        return hex(space, base, count, StrType.INSTANCE);
    }

    /** The digits as a str or as bytes. */
    public static long hex(ObjectSpace space, int base, int count, ObjectType type) {
        byte[] bytes = Buffers.read(space, space.stack.slots[base]);
        if (bytes.length == 0) {
            return StrData.empty(space, type);
        }
        byte[] separator = count > 1 ? StrType.utf8(space, space.stack.slots[base + 1]) : null;
        Printer.Buffer out = Printer.buffer(space);
        for (int i = 0; i < bytes.length; i++) {
            if (separator != null && i > 0) {
                out.writeByte(separator.length > 0 ? separator[0] : 0);
            }
            out.writeByte(DIGITS[bytes[i] >> 4 & 15]);
            out.writeByte(DIGITS[bytes[i] & 15]);
        }
        return StrData.adopt(space, type, out.array(), out.length());
    }

    /** The bytes or bytearray that the digits in a buffer stand for. */
    public static long fromHex(ObjectSpace space, long digits, ObjectType type) {
        byte[] text = Buffers.read(space, digits);
        byte[] bytes = new byte[text.length / 2];
        int length = 0;
        for (int at = StrCase.skipSpace(text, 0); at < text.length; at = StrCase.skipSpace(text, at + 2)) {
            int high = Character.digit(text[at], 16);
            int low = at + 1 < text.length ? Character.digit(text[at + 1], 16) : -1;
            if (high < 0 || low < 0) {
                throw space.valueError("non-hex digit");
            }
            bytes[length++] = (byte) (high << 4 | low);
        }
        return StrData.adopt(space, type, bytes, length);
    }
}
