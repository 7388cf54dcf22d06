package dev.vivarium.lsp.analysis;

import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A region in which names are bound. */
public final class Scope {
    /** What makes a scope. */
    public enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        LAMBDA,
        COMPREHENSION;

        /** Whether the names of such a scope can be reached from functions inside it. */
        boolean isFunctionLike() {
            return this != MODULE && this != CLASS;
        }
    }

    private final Kind kind;
    private final Scope parent;
    private final Node node;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final List<Scope> children = new ArrayList<>();
    /** Of a module, whose statements are only looked into when something in them is asked for; else null. */
    private final Bindings module;

    Scope(Kind kind, Scope parent, Node node) {
        this(kind, parent, node, null);
        if (parent.kind != Kind.MODULE) {
            parent.children.add(this);
        }
    }

    private Scope(Kind kind, Scope parent, Node node, Bindings module) {
        this.kind = kind;
        this.parent = parent;
        this.node = node;
        this.module = module;
    }

    static Scope of(Bindings bindings, Module module) {
        return new Scope(Kind.MODULE, null, module, bindings);
    }

    public Kind kind() {
        return kind;
    }

    /** The enclosing scope; null for the module. */
    public Scope parent() {
        return parent;
    }

    /** The module, definition, lambda or comprehension that makes the scope. */
    public Node node() {
        return node;
    }

    public List<Scope> children() {
        return module == null ? Collections.unmodifiableList(children) : module.outermostScopes();
    }

    /** The names bound here, in the order in which they first appear. */
    public Collection<Symbol> symbols() {
        return Collections.unmodifiableCollection(symbols.values());
    }

    /** The symbol bound here under a name, or null. */
    public Symbol own(String name) {
        return symbols.get(name);
    }

    Symbol bind(String name) {
        return symbols.computeIfAbsent(name, n -> new Symbol(n, this, module));
    }

    /** An alias: {@code name} means a symbol of another scope here, because of global or nonlocal. */
    void alias(String name, Symbol symbol) {
        symbols.put(name, symbol);
    }

    /** What a name that is used in this scope means; null for a builtin or an unknown name. */
    public Symbol lookUp(String name) {
        Symbol own = symbols.get(name);
        if (own != null) {
            return own;
        }
        for (Scope outer = parent; outer != null; outer = outer.parent) {
            Symbol found = outer.kind == Kind.CLASS ? null : outer.symbols.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What a name means if it is bound below the module; null for a name of the module, a builtin or an unknown one. */
    Symbol lookUpInside(String name) {
        Symbol found = kind == Kind.MODULE ? null : symbols.get(name);
        for (Scope outer = parent; found == null && outer != null; outer = outer.parent) {
            found = outer.kind == Kind.CLASS || outer.kind == Kind.MODULE ? null : outer.symbols.get(name);
        }
        return found == null || found.scope().kind == Kind.MODULE ? null : found;
    }

    Scope module() {
        Scope scope = this;
        while (scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }
}
