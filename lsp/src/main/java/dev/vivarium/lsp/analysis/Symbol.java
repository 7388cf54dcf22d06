package dev.vivarium.lsp.analysis;

import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A name in the scope that binds it, with all places in the document that mean it. */
public final class Symbol {
    /** How a place uses the symbol. */
    public enum Access {
        /** A definition, parameter, import or declaration. */
        DEFINITION,
        WRITE,
        READ,
        DELETE;

        /** Whether the place gives the name a value. */
        public boolean isBinding() {
            return this == DEFINITION || this == WRITE;
        }
    }

    /**
     * A place in the document that means the symbol.
     *
     * @param span the name alone
     * @param node the statement, parameter, clause or expression that binds or reads it
     * @param scope where it stands, which need not be where the symbol is bound
     */
    public record Occurrence(Span span, Access access, Node node, Scope scope) {}

    private final String name;
    private final Scope scope;
    private final Mentioned mentioned;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<Occurrence> bindings = new ArrayList<>();

    /** @param module for a symbol of a module what knows its statements, else null */
    Symbol(String name, Scope scope, Bindings module) {
        this.name = name;
        this.scope = scope;
        mentioned = module == null ? null : new Mentioned(module, this);
    }

    /** Which statements speak of the symbol, if it is a module's; else null. */
    Mentioned mentioned() {
        return mentioned;
    }

    public String name() {
        return name;
    }

    /** The scope that binds it. */
    public Scope scope() {
        return scope;
    }

    void add(Occurrence occurrence) {
        occurrences.add(occurrence);
        if (occurrence.access().isBinding()) {
            bindings.add(occurrence);
        }
    }

    /** In source order, but for names that are read before the text that binds them. */
    public List<Occurrence> occurrences() {
        return mentioned == null ? Collections.unmodifiableList(occurrences) : mentioned.occurrences();
    }

    /** The places that give it a value. */
    public List<Occurrence> bindings() {
        return mentioned == null ? Collections.unmodifiableList(bindings) : mentioned.bindings();
    }

    /** Whether something reads it. */
    public boolean isRead() {
        return mentioned == null
                ? occurrences.stream().anyMatch(occurrence -> occurrence.access() == Access.READ)
                : mentioned.isRead();
    }

    /** Whether it is a name of the module that nothing in the document reads and an import brings. */
    public boolean isUnusedImport() {
        return mentioned != null && mentioned.isImported() && !mentioned.isRead();
    }

    /** Whether all places that mean it touch an offset. */
    public boolean isOnlyAt(int offset) {
        return (mentioned == null || mentioned.isOnlyAround(offset))
                && occurrences().stream()
                        .allMatch(occurrence -> occurrence.span().touches(offset));
    }

    /** The kind of node that first gives it a value; null where none does. */
    public Class<? extends Node> binderKind() {
        if (mentioned != null) {
            return mentioned.binderKind();
        }
        return bindings.isEmpty() ? null : bindings.get(0).node().getClass();
    }
}
