package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The scopes of a document and what each name in it means. */
public final class Bindings {
    /** A name at a place, with its symbol; null where no scope of the document binds it. */
    public record NamedPlace(String name, Symbol symbol, Occurrence occurrence) {
        int start() {
            return occurrence.span().start();
        }
    }

    private final Scope module;
    private final Map<Node, Scope> byNode = new IdentityHashMap<>();
    /** In source order, no two at one place. */
    private final List<NamedPlace> places;

    private final boolean importsEverything;

    private Bindings(Document document) {
        BindingCollector collector = new BindingCollector(document.tree().module(), byNode);
        module = collector.module();
        importsEverything = collector.importsEverything();
        List<NamedPlace> found = new ArrayList<>(collector.uses().size());
        for (BindingCollector.Use use : collector.uses()) {
            Occurrence occurrence = use.occurrence();
            Symbol symbol = occurrence.scope().lookUp(use.name());
            if (symbol != null) {
                symbol.add(occurrence);
            }
            found.add(new NamedPlace(use.name(), symbol, occurrence));
        }
        found.sort(Comparator.comparingInt(NamedPlace::start));
        places = withoutRepetitions(found);
    }

    /** Of several names at one place, which only a broken text has, the last stays. */
    private static List<NamedPlace> withoutRepetitions(List<NamedPlace> sorted) {
        List<NamedPlace> places = new ArrayList<>(sorted.size());
        for (NamedPlace place : sorted) {
            int last = places.size() - 1;
            if (last >= 0 && places.get(last).start() == place.start()) {
                places.set(last, place);
            } else {
                places.add(place);
            }
        }
        return Collections.unmodifiableList(places);
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
        int index = firstBehind(offset) - 1;
        return index < 0 || !places.get(index).occurrence().span().touches(offset) ? null : places.get(index);
    }

    /** What a name expression means; null where the document does not bind it. */
    public Symbol symbol(Name name) {
        int index = firstBehind(name.span().start()) - 1;
        return index < 0 || places.get(index).start() != name.span().start()
                ? null
                : places.get(index).symbol();
    }

    /** All names of the document in source order. */
    public List<NamedPlace> places() {
        return places;
    }

    /** The names of a part of the document that begin in it, in source order. */
    public List<NamedPlace> places(Span span) {
        return places.subList(firstBehind(span.start() - 1), firstBehind(span.end()));
    }

    /** The index of the first name that begins behind an offset. */
    private int firstBehind(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a star import may bind names that are not seen. */
    public boolean importsEverything() {
        return importsEverything;
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
