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
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<Occurrence> bindings = new ArrayList<>();

    Symbol(String name, Scope scope) {
        this.name = name;
        this.scope = scope;
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
        return Collections.unmodifiableList(occurrences);
    }

    /** The places that give it a value. */
    public List<Occurrence> bindings() {
        return Collections.unmodifiableList(bindings);
    }
}
