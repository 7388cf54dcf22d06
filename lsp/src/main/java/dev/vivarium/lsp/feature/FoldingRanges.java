package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Import;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.Comment;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/** {@code textDocument/foldingRange}: suites, brackets over several lines, comments and imports. */
public final class FoldingRanges {
    private final SourceText source;
    private final List<FoldingRange> ranges = new ArrayList<>();

    private FoldingRanges(Document document) {
        source = document.source();
    }

    public static List<FoldingRange> of(Document document) {
        FoldingRanges folding = new FoldingRanges(document);
        folding.suites(document.tree().module());
        folding.comments(document.tree().comments());
        folding.imports(document.tree().module().body());
        return folding.ranges;
    }

    private void suites(Node node) {
        node.forEachChild(child -> {
            if (child instanceof Block block) {
                // The line that ends in a colon stays visible.
                int header = source.line(block.span().start());
                boolean ownLine = source.text()
                        .substring(source.lineStart(header), block.span().start())
                        .isBlank();
                add(ownLine ? header - 1 : header, source.line(block.span().end()), null);
            } else if (child instanceof Expression) {
                add(source.line(child.span().start()), source.line(child.span().end()), null);
            }
            suites(child);
        });
    }

    private void comments(List<Comment> comments) {
        int first = -1;
        int last = -1;
        for (Comment comment : comments) {
            int line = source.line(comment.span().start());
            boolean alone = source.text()
                    .substring(source.lineStart(line), comment.span().start())
                    .isBlank();
            if (alone && line == last + 1) {
                last = line;
                continue;
            }
            add(first, last, FoldingRangeKind.Comment);
            first = alone ? line : -1;
            last = first;
        }
        add(first, last, FoldingRangeKind.Comment);
    }

    private void imports(List<Statement> body) {
        Span run = null;
        for (Statement statement : body) {
            boolean isImport =
                    statement instanceof Import || statement instanceof ImportFrom || statement instanceof ImportStar;
            if (isImport) {
                run = new Span(
                        run == null ? statement.span().start() : run.start(),
                        statement.span().end());
            } else if (run != null) {
                add(source.line(run.start()), source.line(run.end()), FoldingRangeKind.Imports);
                run = null;
            }
        }
        if (run != null) {
            add(source.line(run.start()), source.line(run.end()), FoldingRangeKind.Imports);
        }
    }

    private void add(int firstLine, int lastLine, String kind) {
        if (firstLine < 1 || lastLine <= firstLine) {
            return;
        }
        FoldingRange range = new FoldingRange(firstLine - 1, lastLine - 1);
        range.setKind(kind);
        if (ranges.isEmpty() || !ranges.get(ranges.size() - 1).equals(range)) {
            ranges.add(range);
        }
    }
}
