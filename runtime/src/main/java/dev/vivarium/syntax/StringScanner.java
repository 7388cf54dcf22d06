package dev.vivarium.syntax;

/**
 * Reads adjacent string or bytes literals as one token. Fields of f-strings are copied out, and when the token is
 * complete their expansion is handed to the cursor, to be read next.
 */
final class StringScanner {
    private final CharCursor cursor;
    private final StringBuilder value = new StringBuilder();
    private final EscapeScanner escapes;
    private final FieldScanner fields;
    private TokenKind kind = TokenKind.INVALID;
    private boolean formatted;
    private int end;
    private int triedUpTo;

    StringScanner(CharCursor cursor, boolean staysOnLine) {
        this.cursor = cursor;
        this.escapes = new EscapeScanner(cursor, value);
        this.fields = new FieldScanner(cursor, value, staysOnLine);
    }

    boolean isFormatted() {
        return formatted;
    }

    boolean hasNamedCharacter() {
        return escapes.hasNamedCharacter();
    }

    /** Forgets what belongs to the last token. */
    void forget() {
        formatted = false;
        escapes.forget();
    }

    String value() {
        return value.toString();
    }

    /** The offset behind the closing quotes of the last literal. */
    int end() {
        return end;
    }

    /** Whether an open field of a literal in single quotes ends with its line, as one did so before. */
    boolean staysOnLine() {
        return fields.staysOnLine();
    }

    /** The furthest offset up to which a literal was read that was then taken to end before. */
    int triedUpTo() {
        return triedUpTo;
    }

    boolean isAtString() {
        return prefixLength() >= 0;
    }

    /** The number of letters before the opening quote, or -1 if no literal starts here. */
    private int prefixLength() {
        int first = cursor.current();
        if (isQuote(first)) {
            return 0;
        }
        if (first != 'r' && first != 'u' && first != 'b' && first != 'f') {
            return -1;
        }
        int second = cursor.peek(1);
        if (isQuote(second)) {
            return 1;
        }
        boolean pair = first == 'r' ? second == 'b' || second == 'f' : first != 'u' && second == 'r';
        return pair && isQuote(cursor.peek(2)) ? 2 : -1;
    }

    private static boolean isQuote(int c) {
        return c == '\'' || c == '"';
    }

    /** Reads literals as long as another follows behind what {@code skipBlanks} skips. */
    TokenKind scan(Runnable skipBlanks) {
        value.setLength(0);
        fields.begin();
        kind = TokenKind.END;
        for (int prefix = prefixLength(); prefix >= 0; prefix = prefixLength()) {
            int first = cursor.current();
            int second = prefix == 2 ? cursor.peek(1) : 0;
            TokenKind wanted = first == 'b' || second == 'b' ? TokenKind.BYTES : TokenKind.STRING;
            if (kind == TokenKind.END) {
                kind = wanted;
            } else if (kind != wanted) {
                break;
            }
            cursor.position += prefix;
            boolean raw = first == 'r' || second == 'r';
            scanLiteral(raw, first == 'f' || second == 'f');
            end = cursor.endOffset();
            skipBlanks.run();
        }
        if (formatted && kind == TokenKind.STRING && !fields.expand(end)) {
            kind = TokenKind.MALFORMED_FSTRING;
        }
        return kind;
    }

    private void scanLiteral(boolean raw, boolean hasFields) {
        formatted |= hasFields;
        int startPosition = cursor.position;
        int startLine = cursor.line();
        boolean ofSource = !cursor.isInjected();
        int quote = cursor.current();
        int quotes = cursor.peek(1) == quote && cursor.peek(2) == quote ? 3 : 1;
        cursor.position += quotes;
        int closing = 0;
        for (int c = cursor.current(); closing < quotes; c = cursor.current()) {
            if (c == CharCursor.END || quotes == 1 && c == '\n') {
                break;
            }
            if (c == quote) {
                closing++;
                value.append((char) c);
                cursor.position++;
                continue;
            }
            closing = 0;
            if (c == '{' && hasFields) {
                scanField(quotes);
            } else if (c == '\\') {
                kind = escapes.scan(raw, kind);
            } else {
                scanPlain(quote, hasFields);
            }
        }
        if (closing < quotes) {
            kind = TokenKind.UNTERMINATED_STRING;
            if (quotes == 1 && ofSource) {
                endAtLine(startPosition, startLine);
            }
        }
        value.setLength(value.length() - closing);
    }

    private void scanField(int quotes) {
        if (!fields.scan(quotes)) {
            kind = TokenKind.MALFORMED_FSTRING;
        }
    }

    /** Copies characters without a meaning of their own, at least one. */
    private void scanPlain(int quote, boolean hasFields) {
        char[] chars = cursor.chars;
        int from = cursor.position;
        int to = from;
        while (to < cursor.limit) {
            char c = chars[to];
            if (c == quote || c == '\\' || c == '\n' || c == '{' && hasFields) {
                break;
            }
            to++;
        }
        if (to == from) {
            value.append('\n');
            cursor.advance();
            return;
        }
        cursor.position = to;
        if (kind == TokenKind.BYTES) {
            ByteText.append(value, chars, from, to);
        } else {
            value.append(chars, from, to - from);
        }
    }

    /** A literal left open ends with its line; a field may have run on, which would swallow the lines after it. */
    private void endAtLine(int startPosition, int startLine) {
        if (cursor.line() == startLine || cursor.isInjected()) {
            return;
        }
        triedUpTo = Math.max(triedUpTo, cursor.offset());
        int at = startPosition;
        while (at < cursor.limit && cursor.chars[at] != '\n') {
            at++;
        }
        cursor.moveTo(at, startLine);
        fields.stayOnLine();
    }
}
