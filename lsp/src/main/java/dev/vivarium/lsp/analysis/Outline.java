package dev.vivarium.lsp.analysis;

import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The names by which a statement of a module and the others have to do with each other. They depend on the statement
 * alone, and stay the same wherever it stands.
 */
final class Outline {
    private static final String CONST = "const";

    /** The names that it gives the module, in the order in which they first appear. */
    private final String[] binds;
    /** The names in it that mean something of the module, or built in, and how they are used. */
    private final String[] mentioned;

    private final Mention[] mentions;
    /** The names that mean something else somewhere in it. */
    private final String[] inner;

    private final boolean importsEverything;
    private final boolean mayDefineConstants;

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

    Outline(BindingCollector collector) {
        Map<String, Mention> outer = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (BindingCollector.Use use : collector.uses()) {
            Symbol.Occurrence occurrence = use.occurrence();
            if (occurrence.scope().lookUpInside(use.name()) == null) {
                outer.merge(use.name(), Mention.of(occurrence), Mention::and);
            } else {
                others.add(use.name());
            }
        }
        binds = collector.boundInModule().toArray(String[]::new);
        mentioned = outer.keySet().toArray(String[]::new);
        mentions = outer.values().toArray(Mention[]::new);
        inner = others.toArray(String[]::new);
        importsEverything = collector.importsEverything();
        mayDefineConstants = outer.containsKey(CONST) || others.contains(CONST);
    }

    void bindIn(Scope module) {
        for (String name : binds) {
            module.bind(name);
        }
    }

    void forEachMention(BiConsumer<String, Mention> action) {
        for (int i = 0; i < mentioned.length; i++) {
            action.accept(mentioned[i], mentions[i]);
        }
    }

    boolean importsEverything() {
        return importsEverything;
    }

    /** Whether it speaks of {@code const}. */
    boolean mayDefineConstants() {
        return mayDefineConstants;
    }

    boolean hasAny(Set<String> names) {
        return hasAny(mentioned, names) || hasAny(inner, names);
    }

    private static boolean hasAny(String[] some, Set<String> names) {
        for (String name : some) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
