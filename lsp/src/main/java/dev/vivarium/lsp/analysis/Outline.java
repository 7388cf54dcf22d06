package dev.vivarium.lsp.analysis;

import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names by which a statement of a module and the others have to do with each other. They depend on the statement
 * alone, and stay the same wherever it stands.
 *
 * @param binds the names that it gives the module, in the order in which they first appear
 * @param mentions the names in it that mean something of the module, or built in
 * @param inner the names that mean something else somewhere in it
 */
record Outline(List<String> binds, Map<String, Mention> mentions, Set<String> inner, boolean importsEverything) {
    /**
     * How a name is used.
     *
     * @param binder the kind of node that first gives it a value; null where none does
     * @param imported whether it is imported
     */
    record Mention(boolean read, Class<? extends Node> binder, boolean imported) {
        static Mention of(Symbol.Occurrence occurrence) {
            Node node = occurrence.node();
            return new Mention(
                    occurrence.access() == Symbol.Access.READ,
                    occurrence.access().isBinding() ? node.getClass() : null,
                    node instanceof ImportAlias || node instanceof ImportedName);
        }

        Mention and(Mention other) {
            return new Mention(read || other.read, binder == null ? other.binder : binder, imported || other.imported);
        }
    }

    static Outline of(BindingCollector collector) {
        Map<String, Mention> mentions = new HashMap<>();
        Set<String> inner = new HashSet<>();
        for (BindingCollector.Use use : collector.uses()) {
            Symbol.Occurrence occurrence = use.occurrence();
            if (occurrence.scope().lookUpInside(use.name()) == null) {
                mentions.merge(use.name(), Mention.of(occurrence), Mention::and);
            } else {
                inner.add(use.name());
            }
        }
        return new Outline(
                List.copyOf(collector.boundInModule()),
                Map.copyOf(mentions),
                Set.copyOf(inner),
                collector.importsEverything());
    }

    boolean has(String name) {
        return mentions.containsKey(name) || inner.contains(name);
    }
}
