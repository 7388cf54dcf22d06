package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.FileStatements;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Node;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The way up in a document's tree. Found out for one statement of the module at a time, when it is asked for. */
public final class Parents {
    private final Module module;
    private final FileStatements statements;
    private final AtomicReferenceArray<Map<Node, Node>> byStatement;

    private Parents(Document document) {
        module = document.tree().module();
        statements = document.statements();
        byStatement = new AtomicReferenceArray<>(statements.size());
    }

    public static Parents of(Document document) {
        return document.computed(Parents.class, Parents::new);
    }

    /** The node that directly contains another; null for the module. */
    public Node of(Node node) {
        if (node == module) {
            return null;
        }
        // What is empty may stand where the next statement begins.
        int start = node.span().start();
        for (int i = statements.indexAt(start); i >= 0 && statements.end(i) >= start; i--) {
            Node parent = within(i).get(node);
            if (parent != null) {
                return parent;
            }
        }
        return null;
    }

    private Map<Node, Node> within(int index) {
        Map<Node, Node> known = byStatement.get(index);
        if (known == null) {
            known = new IdentityHashMap<>();
            known.put(statements.get(index), module);
            visit(statements.get(index), known);
            byStatement.set(index, known);
        }
        return known;
    }

    private static void visit(Node node, Map<Node, Node> parents) {
        node.forEachChild(child -> {
            parents.put(child, node);
            visit(child, parents);
        });
    }

    /** The nearest node of a kind around another, itself excluded; null where there is none. */
    public <T extends Node> T enclosing(Node node, Class<T> kind) {
        Node outer = of(node);
        while (outer != null && !kind.isInstance(outer)) {
            outer = of(outer);
        }
        return kind.cast(outer);
    }
}
