package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Node;
import java.util.IdentityHashMap;
import java.util.Map;

/** The way up in a document's tree. */
public final class Parents {
    private final Map<Node, Node> parents = new IdentityHashMap<>();

    private Parents(Document document) {
        visit(document.tree().module());
    }

    public static Parents of(Document document) {
        return document.computed(Parents.class, Parents::new);
    }

    private void visit(Node node) {
        node.forEachChild(child -> {
            parents.put(child, node);
            visit(child);
        });
    }

    /** The node that directly contains another; null for the module. */
    public Node of(Node node) {
        return parents.get(node);
    }

    /** The nearest node of a kind around another, itself excluded; null where there is none. */
    public <T extends Node> T enclosing(Node node, Class<T> kind) {
        Node outer = parents.get(node);
        while (outer != null && !kind.isInstance(outer)) {
            outer = parents.get(outer);
        }
        return kind.cast(outer);
    }
}
