package dev.vivarium.syntax;

/** Reads a backslash and what belongs to it within a literal. */
final class EscapeScanner {
    private static final int MAX_OCTAL_DIGITS = 3;

    private final CharCursor cursor;
    private final StringBuilder value;
    private boolean namedCharacter;

    EscapeScanner(CharCursor cursor, StringBuilder value) {
        this.cursor = cursor;
        this.value = value;
    }

    boolean hasNamedCharacter() {
        return namedCharacter;
    }

    void forget() {
        namedCharacter = false;
    }

    /** Starts at the backslash and ends behind the escape. Returns the kind, or INVALID if the escape is. */
    TokenKind scan(boolean raw, TokenKind kind) {
        cursor.advance();
        int c = cursor.current();
        if (c == CharCursor.END) {
            return kind;
        }
        if (c == '\n' && !raw) {
            cursor.advance();
            return kind;
        }
        boolean intact = kind == TokenKind.STRING || kind == TokenKind.BYTES;
        return scanEscape(raw, c, intact ? kind : TokenKind.INVALID);
    }

    private TokenKind scanEscape(boolean raw, int c, TokenKind kind) {
        if (raw) {
            value.append('\\');
            appendSource(kind);
            return kind;
        }
        int plain = plainEscape(c);
        if (plain >= 0) {
            cursor.advance();
            value.append((char) plain);
            return kind;
        }
        if (c == 'x' || kind != TokenKind.BYTES && (c == 'u' || c == 'U')) {
            cursor.advance();
            return hex(c == 'x' ? 2 : c == 'u' ? 4 : 8, kind);
        }
        if (CharacterClass.isOctalDigit(c)) {
            return octal(kind);
        }
        namedCharacter |= c == 'N';
        value.append('\\');
        appendSource(kind);
        return kind;
    }

    private static int plainEscape(int c) {
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'a' -> 0x07;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> -1;
        };
    }

    /** An invalid digit is swallowed, as MicroPython does, even if it is the closing quote. */
    private TokenKind hex(int digits, TokenKind kind) {
        long number = 0;
        for (int i = 0; i < digits; i++) {
            int c = cursor.current();
            if (!CharacterClass.isHexDigit(c)) {
                if (c != CharCursor.END) {
                    cursor.advance();
                }
                return TokenKind.INVALID;
            }
            number = number << 4 | Character.digit(c, 16);
            cursor.advance();
        }
        return append(number, kind);
    }

    private TokenKind octal(TokenKind kind) {
        int number = 0;
        for (int i = 0; i < MAX_OCTAL_DIGITS && CharacterClass.isOctalDigit(cursor.current()); i++) {
            number = number << 3 | cursor.current() - '0';
            cursor.advance();
        }
        return append(number, kind);
    }

    private TokenKind append(long number, TokenKind kind) {
        if (kind == TokenKind.STRING && number <= Character.MAX_CODE_POINT) {
            value.appendCodePoint((int) number);
        } else if (kind == TokenKind.BYTES && number < 0x100) {
            value.append((char) number);
        } else {
            return TokenKind.INVALID;
        }
        return kind;
    }

    private void appendSource(TokenKind kind) {
        char c = (char) cursor.current();
        if (kind == TokenKind.BYTES && c >= 0x80) {
            return;
        }
        value.append(c);
        cursor.advance();
    }
}
