package dev.vivarium.lsp.feature;

import dev.vivarium.syntax.ast.Node;
import java.util.function.Predicate;

/** Finds nodes by where they stand. */
final class SyntaxSearch {
    private SyntaxSearch() {}

    /** The innermost node of a kind that touches an offset and fulfils a condition; null where there is none. */
    static <T extends Node> T innermost(Node root, Class<T> kind, int offset, Predicate<T> condition) {
        Node[] found = new Node[1];
        root.forEachChild(child -> {
            if (found[0] == null && child.span().touches(offset)) {
                found[0] = innermost(child, kind, offset, condition);
            }
        });
        if (found[0] == null && kind.isInstance(root) && condition.test(kind.cast(root))) {
            return kind.cast(root);
        }
        return kind.cast(found[0]);
    }
}
