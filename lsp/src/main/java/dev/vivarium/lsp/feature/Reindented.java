package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.BytesLiteral;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.function.BiConsumer;

/** Statements that move to a place with another indentation; what stands inside of strings does not. */
final class Reindented {
    private Reindented() {}

    /**
     * Tells of each line behind the first which blanks at its beginning become which.
     *
     * @param indent what the indentation of the first line becomes
     */
    static void forEachLine(Document document, Span statements, String indent, BiConsumer<Span, String> change) {
        SourceText source = document.source();
        int firstLine = source.line(statements.start());
        String before = source.text().substring(source.lineStart(firstLine), statements.start());
        String old = before.isBlank() ? before : "";
        for (int line = firstLine + 1; line <= source.line(statements.end()); line++) {
            int start = source.lineStart(line);
            boolean moves = source.text().startsWith(old, start)
                    && !document.text(new Span(start, source.lineEnd(line))).isBlank()
                    && !isInString(document.tree().module(), start);
            if (moves) {
                change.accept(new Span(start, start + old.length()), indent);
            }
        }
    }

    private static boolean isInString(Node node, int lineStart) {
        boolean isText =
                node instanceof StringLiteral || node instanceof BytesLiteral || node instanceof FormattedString;
        if (isText) {
            return node.span().start() < lineStart && lineStart <= node.span().end();
        }
        boolean[] found = new boolean[1];
        node.forEachChild(child -> found[0] |=
                child.span().start() < lineStart && lineStart <= child.span().end() && isInString(child, lineStart));
        return found[0];
    }
}
