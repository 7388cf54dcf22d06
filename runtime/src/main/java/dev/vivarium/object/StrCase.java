package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Kinds of characters, which MicroPython knows for ASCII alone, and changing case. */
final class StrCase {
    /** A test on one byte. */
    @FunctionalInterface
    private interface Kind {
        boolean matches(int character);
    }

    private StrCase() {}

    static boolean isSpace(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isUpper(int character) {
        return character >= 'A' && character <= 'Z';
    }

    private static boolean isLower(int character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isAlpha(int character) {
        return isUpper(character) || isLower(character);
    }

    /** The offset of the first byte from {@code at} on that is no white space. */
    static int skipSpace(byte[] text, int at) {
        int next = at;
        while (next < text.length && isSpace(text[next])) {
            next++;
        }
        return next;
    }

    static long isSpace(ObjectSpace space, long self) {
        return all(space, self, StrCase::isSpace);
    }

    static long isAlpha(ObjectSpace space, long self) {
        return all(space, self, StrCase::isAlpha);
    }

    static long isDigit(ObjectSpace space, long self) {
        return all(space, self, StrCase::isDigit);
    }

    static long isUpper(ObjectSpace space, long self) {
        return allLetters(space, self, StrCase::isUpper);
    }

    static long isLower(ObjectSpace space, long self) {
        return allLetters(space, self, StrCase::isLower);
    }

    private static long all(ObjectSpace space, long self, Kind kind) {
        byte[] text = StrData.bytes(space, self);
        for (byte character : text) {
            if (!kind.matches(character)) {
                return Value.FALSE;
            }
        }
        return Value.ofBoolean(text.length > 0);
    }

    private static long allLetters(ObjectSpace space, long self, Kind kind) {
        boolean found = false;
        for (byte character : StrData.bytes(space, self)) {
            if (isAlpha(character)) {
                found = true;
                if (!kind.matches(character)) {
                    return Value.FALSE;
                }
            }
        }
        return Value.ofBoolean(found);
    }

    static long lower(ObjectSpace space, long self) {
        return convert(space, self, StrCase::isUpper, 'a' - 'A');
    }

    static long upper(ObjectSpace space, long self) {
        return convert(space, self, StrCase::isLower, 'A' - 'a');
    }

    private static long convert(ObjectSpace space, long self, Kind kind, int difference) {
        byte[] text = StrData.bytes(space, self).clone();
        for (int i = 0; i < text.length; i++) {
            if (kind.matches(text[i])) {
                text[i] += (byte) difference;
            }
        }
        return StrData.adopt(space, space.typeOf(self), text, text.length);
    }
}
