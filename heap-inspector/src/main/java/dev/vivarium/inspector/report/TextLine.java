package dev.vivarium.inspector.report;

import dev.vivarium.inspector.capture.PrintableText;

/** A line being put together: its text with and without colour, and its width. */
final class TextLine {
    private final boolean colour;
    private final int limit;
    private final StringBuilder out = new StringBuilder();
    private int width;

    /** @param limit columns after which the line is cut */
    TextLine(boolean colour, int limit) {
        this.colour = colour;
        this.limit = limit;
    }

    TextLine add(String text) {
        return add(Tone.PLAIN, text);
    }

    /** Adds a text; what in it cannot be printed is escaped. */
    TextLine add(Tone tone, String raw) {
        String text = PrintableText.of(raw);
        int room = limit - width;
        int length = text.codePointCount(0, text.length());
        if (room <= 0 || length == 0) {
            return this;
        }
        String shown = length <= room ? text : text.substring(0, text.offsetByCodePoints(0, room - 1)) + "…";
        width += Math.min(length, room);
        if (colour && !tone.codes().isEmpty()) {
            out.append("\u001b[").append(tone.codes()).append('m').append(shown).append("\u001b[0m");
        } else {
            out.append(shown);
        }
        return this;
    }

    /** Adds spaces up to a column. */
    TextLine to(int column) {
        return add(" ".repeat(Math.max(0, column - width)));
    }

    /** Fills the rest of {@code columns} with a rule. */
    TextLine rule(int columns) {
        return add(Tone.FRAME, "─".repeat(Math.max(0, columns - width)));
    }

    int width() {
        return width;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
