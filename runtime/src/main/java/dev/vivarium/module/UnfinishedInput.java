package dev.vivarium.module;

import java.util.Arrays;
import java.util.List;

/** Whether what was typed at the prompt needs another line; decided on the text alone, as the reference does. */
final class UnfinishedInput {
    private static final List<String> COMPOUND =
            Arrays.asList("if", "while", "for", "try", "with", "def", "class", "async");

    private final String text;
    private int depthRound;
    private int depthSquare;
    private int depthCurly;
    /** The quote that is open: one or three of a kind; empty outside. */
    private String quote = "";

    private UnfinishedInput(String text) {
        this.text = text;
    }

    static boolean needsMore(String text) {
        return !text.isEmpty() && new UnfinishedInput(text).needsMore();
    }

    private boolean needsMore() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        if (quote.length() == 3) {
            return true;
        }
        if (quote.isEmpty() && (depthRound > 0 || depthSquare > 0 || depthCurly > 0)) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        return last == '\\' || startsCompound() && last != '\n';
    }

    private boolean startsCompound() {
        return text.startsWith("@") || COMPOUND.stream().anyMatch(this::startsWithWord);
    }

    private boolean startsWithWord(String word) {
        if (!text.startsWith(word)) {
            return false;
        }
        if (text.length() == word.length()) {
            return true;
        }
        char next = text.charAt(word.length());
        return !(next < 128 && Character.isLetterOrDigit(next) || next == '_');
    }

    private int step(int at) {
        char letter = text.charAt(at);
        if (letter == '\'' || letter == '"') {
            return quoteAt(at, String.valueOf(letter));
        }
        if (letter == '\\' && at + 1 < text.length() && "'\"\\".indexOf(text.charAt(at + 1)) >= 0) {
            return quote.isEmpty() ? at + 1 : at + 2;
        }
        if (quote.isEmpty()) {
            depthRound += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            depthSquare += letter == '[' ? 1 : letter == ']' ? -1 : 0;
            depthCurly += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        }
        return at + 1;
    }

    private int quoteAt(int at, String one) {
        String three = one.repeat(3);
        if ((quote.isEmpty() || quote.equals(three)) && text.startsWith(three, at)) {
            quote = quote.isEmpty() ? three : "";
            return at + 3;
        }
        if (quote.isEmpty() || quote.equals(one)) {
            quote = quote.isEmpty() ? one : "";
        }
        return at + 1;
    }
}
