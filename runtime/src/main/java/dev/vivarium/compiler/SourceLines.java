package dev.vivarium.compiler;

import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The line MicroPython gives each construct: that of its first token. The fields of an f-string become tokens only
 * behind the string, so they all have the line of what follows it.
 */
final class SourceLines {
    private record Region(int end, int line) {}

    private final SourceText source;
    private final TreeMap<Integer, Region> formattedStrings = new TreeMap<>();

    SourceLines(SourceText source) {
        this.source = source;
    }

    int of(Node node) {
        return at(node.span().start());
    }

    int at(int offset) {
        Map.Entry<Integer, Region> before = formattedStrings.lowerEntry(offset);
        if (before != null && offset < before.getValue().end) {
            return before.getValue().line;
        }
        return source.line(offset);
    }

    /**
     * Notes an f-string before anything within it is asked for.
     *
     * @param statementEnd where the innermost statement around it ends
     */
    void addFormattedString(FormattedString string, int statementEnd) {
        Span span = string.span();
        Map.Entry<Integer, Region> before = formattedStrings.lowerEntry(span.start());
        if (before != null && span.start() < before.getValue().end) {
            return;
        }
        int next = skipBlanks(span.end());
        int line = source.line(next < statementEnd ? next : span.end());
        if (line != source.line(span.start())) {
            formattedStrings.put(span.start(), new Region(span.end(), line));
        }
    }

    private int skipBlanks(int from) {
        String text = source.text();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = endOfLine(at);
            } else if (Character.isWhitespace(c) || c == '\\') {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The offset of a punctuation mark that follows an offset, comments aside; the offset itself if none does. */
    int find(char mark, int from) {
        String text = source.text();
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == mark) {
                return at;
            }
            if (c == '#') {
                at = endOfLine(at);
            }
        }
        return from;
    }

    /** Whether a generator expression is an argument that shares the parentheses of its call. */
    boolean isBare(GeneratorExpression generator) {
        Span span = generator.span();
        String text = source.text();
        boolean enclosed = text.charAt(span.start()) == '(' && text.charAt(span.end() - 1) == ')';
        return !enclosed || span.start() == generator.element().span().start();
    }

    /** The line of the element that a comprehension begins with, parentheses around it included. */
    int ofElement(Node comprehension) {
        boolean bare = comprehension instanceof GeneratorExpression && isBare((GeneratorExpression) comprehension);
        int start = comprehension.span().start();
        return at(bare ? start : skipBlanks(start + 1));
    }

    /** Whether a comma follows the last element of a display in parentheses. */
    boolean hasTrailingComma(TupleExpression tuple) {
        List<Expression> elements = tuple.elements();
        int end = elements.get(elements.size() - 1).span().end();
        int comma = find(',', end);
        return comma != end && comma < tuple.span().end() || source.text().startsWith(",", end);
    }

    String text(Node node) {
        return source.text(node.span());
    }

    private int endOfLine(int from) {
        String text = source.text();
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
