package dev.vivarium.inspector.capture;

/** A program's text made fit for a terminal: what is no plain print is written as Python would escape it. */
public final class PrintableText {
    private PrintableText() {}

    /** The text itself where all of it can be printed. */
    public static String of(String text) {
        if (text.codePoints().allMatch(PrintableText::isPrintable)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    static void append(StringBuilder out, int character) {
        if (isPrintable(character)) {
            out.appendCodePoint(character);
        } else if (character == '\n') {
            out.append("\\n");
        } else if (character == '\t') {
            out.append("\\t");
        } else {
            out.append(String.format(format(character), character));
        }
    }

    private static String format(int character) {
        if (character < 0x100) {
            return "\\x%02x";
        }
        return character < 0x10000 ? "\\u%04x" : "\\U%08x";
    }

    private static boolean isPrintable(int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            default:
                return true;
        }
    }
}
