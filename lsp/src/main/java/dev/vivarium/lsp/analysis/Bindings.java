package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.FileStatements;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The scopes of a document and what each name in it means. Which names the module has is known from the statements'
 * outlines, which last as long as a statement is not parsed anew; the scopes and places within a statement are found
 * when they are asked for.
 */
public final class Bindings {
    /** A name at a place, with its symbol; null where no scope of the document binds it. */
    public record NamedPlace(String name, Symbol symbol, Occurrence occurrence) {
        int start() {
            return occurrence.span().start();
        }
    }

    private final FileStatements statements;
    private final Module root;
    private final Scope module;
    private final Outline[] outlines;
    /** The scopes of those statements whose outline was not known before; guarded by this. */
    private final BindingCollector[] collected;

    private final AtomicReferenceArray<StatementBindings> within;
    private final Set<String> unbound = new LinkedHashSet<>();
    private final AtomicInteger looked = new AtomicInteger();
    private boolean importsEverything;

    private Bindings(Document document) {
        statements = document.statements();
        root = document.tree().module();
        module = Scope.of(this, root);
        outlines = new Outline[statements.size()];
        collected = new BindingCollector[statements.size()];
        within = new AtomicReferenceArray<>(statements.size());
        for (int i = 0; i < outlines.length; i++) {
            outlines[i] = statements.origin(i).fact(Outline.class);
            if (outlines[i] == null) {
                outlines[i] = new Outline(collect(i));
                statements.origin(i).keep(outlines[i]);
            } else {
                outlines[i].bindIn(module);
            }
            importsEverything |= outlines[i].importsEverything();
        }
        for (int i = 0; i < outlines.length; i++) {
            note(i, outlines[i]);
        }
    }

    private BindingCollector collect(int index) {
        if (collected[index] == null) {
            looked.incrementAndGet();
            collected[index] = new BindingCollector(module, statements.get(index));
        }
        return collected[index];
    }

    private void note(int index, Outline outline) {
        outline.forEachMention((name, mention) -> {
            Symbol symbol = module.own(name);
            if (symbol == null) {
                unbound.add(name);
            } else {
                symbol.mentioned().add(index, mention);
            }
        });
    }

    public static Bindings of(Document document) {
        return document.computed(Bindings.class, Bindings::new);
    }

    private StatementBindings within(int index) {
        StatementBindings known = within.get(index);
        return known == null ? find(index) : known;
    }

    private synchronized StatementBindings find(int index) {
        StatementBindings known = within.get(index);
        if (known == null) {
            known = new StatementBindings(collect(index));
            collected[index] = null;
            within.set(index, known);
        }
        return known;
    }

    /** How many statements were looked into so far. */
    public int looked() {
        return looked.get();
    }

    public Scope module() {
        return module;
    }

    /** The scope that a definition, lambda or comprehension makes; null for other nodes. */
    public Scope scopeOf(Node node) {
        if (node == root) {
            return module;
        }
        int offset = node.span().start();
        for (int i = statements.indexAt(offset); i >= 0 && statements.end(i) >= offset; i--) {
            Scope scope = within(i).scopes().get(node);
            if (scope != null) {
                return scope;
            }
        }
        return null;
    }

    /** The name that stands at an offset or ends there; null where none does. */
    public NamedPlace at(int offset) {
        NamedPlace place = lastUpTo(offset);
        return place == null || !place.occurrence().span().touches(offset) ? null : place;
    }

    /** What a name expression means; null where the document does not bind it. */
    public Symbol symbol(Name name) {
        NamedPlace place = lastUpTo(name.span().start());
        return place == null || place.start() != name.span().start() ? null : place.symbol();
    }

    /** The last name that begins at an offset or before, in the statements that reach to it. */
    private NamedPlace lastUpTo(int offset) {
        for (int i = statements.indexAt(offset); i >= 0 && statements.end(i) >= offset; i--) {
            NamedPlace last = within(i).lastUpTo(offset);
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    /** All names of the document in source order. */
    public List<NamedPlace> places() {
        List<NamedPlace> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            all.addAll(within(i).places());
        }
        return Collections.unmodifiableList(StatementBindings.inSourceOrder(all));
    }

    /** The names of a part of the document that begin in it, in source order. */
    public List<NamedPlace> places(Span span) {
        int first = statements.indexAt(span.start());
        while (first > 0 && statements.end(first - 1) >= span.start()) {
            first--;
        }
        List<NamedPlace> found = new ArrayList<>();
        for (int i = Math.max(0, first); i < statements.size() && statements.start(i) <= span.end(); i++) {
            for (NamedPlace place : within(i).places()) {
                if (span.touches(place.start())) {
                    found.add(place);
                }
            }
        }
        return Collections.unmodifiableList(StatementBindings.inSourceOrder(found));
    }

    /** All places of these names, in the order in which the document has them. */
    public List<NamedPlace> places(Set<String> names) {
        List<NamedPlace> found = new ArrayList<>();
        for (int i = 0; i < outlines.length; i++) {
            if (outlines[i].hasAny(names)) {
                within(i).places().stream()
                        .filter(place -> names.contains(place.name()))
                        .forEach(found::add);
            }
        }
        return StatementBindings.inSourceOrder(found);
    }

    /** All places in the statements of the module that may define constants. */
    public List<NamedPlace> placesBesideConst() {
        List<NamedPlace> found = new ArrayList<>();
        for (int i = 0; i < outlines.length; i++) {
            if (outlines[i].mayDefineConstants()) {
                found.addAll(within(i).places());
            }
        }
        return StatementBindings.inSourceOrder(found);
    }

    /** The names that the document uses and does not bind, some of them built in. */
    public Set<String> unbound() {
        return Collections.unmodifiableSet(unbound);
    }

    /** Whether a star import may bind names that are not seen. */
    public boolean importsEverything() {
        return importsEverything;
    }

    /** The statements of the module in which a star import may stand. */
    public List<Node> importingEverything() {
        List<Node> found = new ArrayList<>();
        for (int i = 0; i < outlines.length; i++) {
            if (outlines[i].importsEverything()) {
                found.add(statements.get(i));
            }
        }
        return found;
    }

    /** The innermost scope around an offset. */
    public Scope scopeAt(int offset) {
        Scope scope = module;
        for (Scope inner = outermostAt(offset); inner != null; ) {
            scope = inner;
            inner = lastAround(offset, scope.children());
        }
        return scope;
    }

    private Scope outermostAt(int offset) {
        for (int i = statements.indexAt(offset); i >= 0 && statements.end(i) >= offset; i--) {
            Scope found = lastAround(offset, within(i).outermost());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Scope lastAround(int offset, List<Scope> scopes) {
        Scope found = null;
        for (Scope scope : scopes) {
            if (scope.node().span().touches(offset)) {
                found = scope;
            }
        }
        return found;
    }

    // For the module's scope and symbols

    List<Scope> outermostScopes() {
        List<Scope> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            all.addAll(within(i).outermost());
        }
        return Collections.unmodifiableList(all);
    }

    boolean touches(int statement, int offset) {
        return statements.start(statement) <= offset && offset <= statements.end(statement);
    }

    List<Occurrence> occurrences(Symbol symbol, int[] mentioning, boolean onlyBindings) {
        List<Occurrence> found = new ArrayList<>(mentioning.length);
        for (int statement : mentioning) {
            for (NamedPlace place : within(statement).found()) {
                if (place.symbol() == symbol
                        && (!onlyBindings || place.occurrence().access().isBinding())) {
                    found.add(place.occurrence());
                }
            }
        }
        return found;
    }
}
