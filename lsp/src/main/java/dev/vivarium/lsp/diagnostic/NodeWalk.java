package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows each node of a tree to the rules that are about its kind. */
final class NodeWalk {
    private static final NodeRule[] NONE = {};

    private final Document document;
    private final Map<Class<?>, NodeRule[]> byKind = new HashMap<>();

    NodeWalk(Document document, List<NodeRule> rules) {
        this.document = document;
        Map<Class<?>, List<NodeRule>> lists = new HashMap<>();
        for (NodeRule rule : rules) {
            rule.kinds()
                    .forEach(kind ->
                            lists.computeIfAbsent(kind, k -> new ArrayList<>()).add(rule));
        }
        lists.forEach((kind, list) -> byKind.put(kind, list.toArray(NodeRule[]::new)));
    }

    void walk(Node node, Findings findings) {
        for (NodeRule rule : byKind.getOrDefault(node.getClass(), NONE)) {
            rule.check(document, node, findings);
        }
        node.forEachChild(child -> walk(child, findings));
    }
}
