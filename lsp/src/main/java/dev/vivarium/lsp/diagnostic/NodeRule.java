package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Node;
import java.util.Set;

/**
 * A rule about single nodes of the tree; one walk serves all of them. What it reports may depend on the node's statement
 * of the module, on types, and on what gives the names in that statement their values: other statements of the module
 * are not looked at, so that what was found in a statement holds until one of these changes.
 */
interface NodeRule {
    /** The kinds of nodes that are shown to it. */
    Set<Class<? extends Node>> kinds();

    /** Whether a document can have anything for it; most programs never speak of weak references. */
    default boolean concerns(Document document) {
        return true;
    }

    void check(Document document, Node node, Findings findings);
}
