package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scopes of a document and what each name in it means. */
public final class Bindings {
    /** A name at a place, with its symbol; null where no scope of the document binds it. */
    public record NamedPlace(String name, Symbol symbol, Occurrence occurrence) {}

    private final Scope module;
    private final Map<Node, Scope> byNode = new IdentityHashMap<>();
    private final TreeMap<Integer, NamedPlace> byStart = new TreeMap<>();

    private Bindings(Document document) {
        BindingCollector collector = new BindingCollector(document.tree().module(), byNode);
        module = collector.module();
        for (BindingCollector.Use use : collector.uses()) {
            Occurrence occurrence = use.occurrence();
            Symbol symbol = occurrence.scope().lookUp(use.name());
            if (symbol != null) {
                symbol.add(occurrence);
            }
            byStart.put(occurrence.span().start(), new NamedPlace(use.name(), symbol, occurrence));
        }
    }

    public static Bindings of(Document document) {
        return document.computed(Bindings.class, Bindings::new);
    }

    public Scope module() {
        return module;
    }

    /** The scope that a definition, lambda or comprehension makes; null for other nodes. */
    public Scope scopeOf(Node node) {
        return byNode.get(node);
    }

    /** The name that stands at an offset or ends there; null where none does. */
    public NamedPlace at(int offset) {
        Map.Entry<Integer, NamedPlace> entry = byStart.floorEntry(offset);
        if (entry == null || !entry.getValue().occurrence().span().touches(offset)) {
            return null;
        }
        return entry.getValue();
    }

    /** What a name expression means; null where the document does not bind it. */
    public Symbol symbol(Name name) {
        NamedPlace place = byStart.get(name.span().start());
        return place == null ? null : place.symbol();
    }

    /** All names of the document in source order. */
    public List<NamedPlace> places() {
        return List.copyOf(byStart.values());
    }

    /** The innermost scope around an offset. */
    public Scope scopeAt(int offset) {
        Scope scope = module;
        for (Scope inner = scope; inner != null; ) {
            scope = inner;
            inner = null;
            for (Scope child : scope.children()) {
                Span span = child.node().span();
                if (span.start() <= offset && offset <= span.end()) {
                    inner = child;
                }
            }
        }
        return scope;
    }
}
