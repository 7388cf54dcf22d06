package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Node;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;

/** {@code textDocument/selectionRange}: from the module down to the smallest construct at the cursor. */
public final class SelectionRanges {
    private SelectionRanges() {}

    public static List<SelectionRange> at(Document document, List<Position> positions) {
        return positions.stream().map(position -> at(document, position)).toList();
    }

    private static SelectionRange at(Document document, Position position) {
        int offset = document.offset(position);
        Node node = document.tree().module();
        SelectionRange range = new SelectionRange(document.range(node.span()), null);
        for (Node inner = childAt(node, offset); inner != null; inner = childAt(inner, offset)) {
            if (!document.range(inner.span()).equals(range.getRange())) {
                range = new SelectionRange(document.range(inner.span()), range);
            }
        }
        return range;
    }

    private static Node childAt(Node node, int offset) {
        Node[] found = new Node[1];
        node.forEachChild(child -> {
            if (child.span().touches(offset) && node.span().contains(child.span())) {
                found[0] = child;
            }
        });
        return found[0];
    }
}
