package dev.vivarium.syntax;

/** What a character may begin or continue; only ASCII is told apart, as in MicroPython. */
final class CharacterClass {
    private static final int SPACE = 1;
    private static final int LETTER = 2;
    private static final int DIGIT = 4;
    private static final int HEX = 8;
    private static final int NAME = 16;
    private static final byte[] CLASSES = classes();

    private CharacterClass() {}

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (int c = 0; c < 128; c++) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            int set = c == ' ' || c >= '\t' && c <= '\r' ? SPACE : 0;
            set |= letter ? LETTER : 0;
            set |= digit ? DIGIT : 0;
            set |= Character.digit(c, 16) >= 0 ? HEX : 0;
            set |= letter || digit || c == '_' ? NAME : 0;
            classes[c] = (byte) set;
        }
        return classes;
    }

    private static boolean is(int c, int wanted) {
        return c >= 0 && c < 128 && (CLASSES[c] & wanted) != 0;
    }

    static boolean isSpace(int c) {
        return is(c, SPACE);
    }

    static boolean isLetter(int c) {
        return is(c, LETTER);
    }

    static boolean isDigit(int c) {
        return is(c, DIGIT);
    }

    static boolean isHexDigit(int c) {
        return is(c, HEX);
    }

    static boolean isOctalDigit(int c) {
        return c >= '0' && c <= '7';
    }

    static boolean startsName(int c) {
        return c >= 128 || is(c, NAME) && !is(c, DIGIT);
    }

    static boolean continuesName(int c) {
        return c >= 128 || is(c, NAME);
    }
}
