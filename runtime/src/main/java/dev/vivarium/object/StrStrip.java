package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.text.Utf8;
import java.util.Arrays;

/** The ends of str, bytes and bytearray: strip, lstrip, rstrip, center. */
final class StrStrip {
    private static final byte[] WHITE_SPACE = Utf8.encode(" \t\n\r\u000b\f");

    private StrStrip() {}

    static long strip(ObjectSpace space, int base, int count) {
        return strip(space, base, count, true, true);
    }

    static long lstrip(ObjectSpace space, int base, int count) {
        return strip(space, base, count, true, false);
    }

    static long rstrip(ObjectSpace space, int base, int count) {
        return strip(space, base, count, false, true);
    }

    private static long strip(ObjectSpace space, int base, int count, boolean left, boolean right) {
        long self = space.stack.slots[base];
        ObjectType type = space.typeOf(self);
        byte[] unwanted = WHITE_SPACE;
        if (count > 1) {
            StrSearch.checkArgumentType(space, type, space.stack.slots[base + 1]);
            unwanted = StrData.bytes(space, space.stack.slots[base + 1]);
        }
        byte[] text = StrData.bytes(space, self);
        int from = 0;
        int end = text.length;
        while (left && from < end && contains(unwanted, text[from])) {
            from++;
        }
        while (right && from < end && contains(unwanted, text[end - 1])) {
            end--;
        }
        if (from == end) {
            return StrData.empty(space, type);
        }
        return end - from == text.length ? self : StrData.create(space, type, text, from, end - from);
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    static long center(ObjectSpace space, long self, long widthValue) {
        long width = IntType.toLong(space, widthValue);
        byte[] text = StrData.bytes(space, self);
        int characters = Utf8.characters(text);
        if (width <= characters) {
            return self;
        }
        long padding = width - characters;
        long data = StrData.allocateData(space, padding + text.length);
        byte[] padded = new byte[(int) padding + text.length];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(text, 0, padded, (int) padding / 2, text.length);
        Bytes.copyIn(padded, 0, padded.length, space.heap, data);
        return StrData.finish(space, space.typeOf(self), data, padded.length);
    }
}
