package dev.vivarium.text;

/** Reads what {@code float()} and {@code complex()} take, and float and imaginary literals. */
public final class NumberText {
    private final String text;
    private int at;
    /** The last number read, with its sign. */
    private double number;

    private boolean imaginary;

    private NumberText(String text) {
        this.text = text;
    }

    /**
     * A float, with sign and surrounding space.
     *
     * @param text one char for each byte
     * @return null where the text is none
     */
    public static ParsedDecimal parseFloat(String text) {
        NumberText reader = new NumberText(text);
        return reader.readPart(false) && reader.atEnd() ? new ParsedDecimal(reader.number, 0, false) : null;
    }

    /** A real part, an imaginary part or both, real part first; null where the text is none. */
    public static ParsedDecimal parseComplex(String text) {
        NumberText reader = new NumberText(text);
        if (!reader.readPart(true)) {
            return null;
        }
        double first = reader.number;
        if (reader.atEnd()) {
            return reader.imaginary ? new ParsedDecimal(0, first, true) : new ParsedDecimal(first, 0, false);
        }
        if (reader.imaginary || !reader.readPart(true) || !reader.imaginary || !reader.atEnd()) {
            return null;
        }
        return new ParsedDecimal(first, reader.number, true);
    }

    private boolean atEnd() {
        return at == text.length();
    }

    /** Reads space, sign, number, an imaginary mark where allowed, and space. */
    private boolean readPart(boolean allowImaginary) {
        skipSpace();
        boolean negative = false;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            negative = text.charAt(at++) == '-';
        }
        int start = at;
        if (!readWord() && !readDecimal()) {
            return false;
        }
        if (allowImaginary && at < text.length() && (text.charAt(at) | 0x20) == 'j') {
            number = at == start ? 1 : number;
            imaginary = true;
            at++;
        }
        number = negative ? -number : number;
        boolean any = at > start;
        skipSpace();
        return any;
    }

    private boolean readDecimal() {
        DecimalParser decimal = new DecimalParser();
        int next = decimal.parse(text, at, text.length());
        if (next < 0) {
            return false;
        }
        at = next;
        number = decimal.value();
        return true;
    }

    /** Reads inf, infinity or nan in any case. */
    private boolean readWord() {
        if (startsWith("inf")) {
            at += 3;
            number = Double.POSITIVE_INFINITY;
            at += startsWith("inity") ? 5 : 0;
            return true;
        }
        if (startsWith("nan")) {
            at += 3;
            number = Double.NaN;
            return true;
        }
        return false;
    }

    private boolean startsWith(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private void skipSpace() {
        while (at < text.length() && IntegerParser.isSpace(text.charAt(at))) {
            at++;
        }
    }
}
