package dev.vivarium.syntax;

/**
 * Reads the fields of f-strings the way MicroPython does: the text up to the closing brace, colon or conversion is
 * copied without a look at its syntax, and becomes an argument of a call of {@code format}.
 */
final class FieldScanner {
    private final CharCursor cursor;
    private final StringBuilder template;
    private InjectedText expansion = new InjectedText();
    private boolean staysOnLine;

    FieldScanner(CharCursor cursor, StringBuilder template, boolean staysOnLine) {
        this.cursor = cursor;
        this.template = template;
        this.staysOnLine = staysOnLine;
    }

    /** Starts a new token. */
    void begin() {
        if (expansion.length() > 0) {
            expansion = new InjectedText();
        }
    }

    /** From now on no field of a literal in single quotes goes on behind its line. */
    void stayOnLine() {
        staysOnLine = true;
    }

    boolean staysOnLine() {
        return staysOnLine;
    }

    /** Starts at an opening brace and ends behind the field's expression. Returns false if there is none. */
    boolean scan(int quotes) {
        cursor.advance();
        boolean ok = true;
        if (cursor.current() == '{') {
            template.append('{');
            cursor.advance();
        } else {
            ok = scanExpression(quotes == 1 && staysOnLine);
        }
        template.append('{');
        return ok;
    }

    private boolean scanExpression(boolean withinLine) {
        int offset = cursor.offset();
        expansion.addInvented("(", offset);
        int start = expansion.length();
        int nesting = 0;
        for (int c = cursor.current(); c != CharCursor.END; c = cursor.current()) {
            if (nesting == 0 && endsExpression(c) || withinLine && c == '\n') {
                break;
            }
            if (c == '[' || c == '{') {
                nesting++;
            } else if (c == ']' || c == '}') {
                nesting--;
            }
            expansion.addFromSource((char) c, cursor.offset());
            cursor.advance();
        }
        if (expansion.length() > start && expansion.last() == '=') {
            expansion.copyTo(template, start);
            expansion.removeLast();
        }
        boolean empty = expansion.length() == start;
        expansion.addInvented("),", cursor.offset());
        return !empty;
    }

    private boolean endsExpression(int c) {
        if (c != '!') {
            return c == ':' || c == '}';
        }
        int conversion = cursor.peek(1);
        int after = cursor.peek(2);
        return (conversion == 'r' || conversion == 's') && (after == ':' || after == '}');
    }

    /** Has the call read next, as if it stood at the offset. Returns false if f-strings nest too deeply. */
    boolean expand(int offset) {
        InjectedText call = new InjectedText();
        call.addInvented(".format(", offset);
        call.addAll(expansion);
        call.addInvented(")", offset);
        if (cursor.current() == CharCursor.END) {
            // MicroPython ends the expansion as it ends a source: with a line end, which an open bracket shows.
            call.addInvented("\n", offset);
        }
        return cursor.inject(call);
    }
}
