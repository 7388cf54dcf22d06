package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The scopes of one statement of a module and what each name in it means. */
final class StatementBindings {
    private final BindingCollector collector;
    /** In the order in which they were found. */
    private final List<NamedPlace> found;
    /** In source order, no two at one place. */
    private final List<NamedPlace> places;

    /** The names of the module must be known. */
    StatementBindings(BindingCollector collector) {
        this.collector = collector;
        found = new ArrayList<>(collector.uses().size());
        for (BindingCollector.Use use : collector.uses()) {
            Symbol symbol = use.occurrence().scope().lookUp(use.name());
            if (symbol != null && symbol.mentioned() == null) {
                symbol.add(use.occurrence());
            }
            found.add(new NamedPlace(use.name(), symbol, use.occurrence()));
        }
        places = inSourceOrder(found);
    }

    /** Of several names at one place, which only a broken text has, the last stays. */
    static List<NamedPlace> inSourceOrder(List<NamedPlace> found) {
        List<NamedPlace> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(NamedPlace::start));
        List<NamedPlace> places = new ArrayList<>(sorted.size());
        for (NamedPlace place : sorted) {
            int last = places.size() - 1;
            if (last >= 0 && places.get(last).start() == place.start()) {
                places.set(last, place);
            } else {
                places.add(place);
            }
        }
        return places;
    }

    List<NamedPlace> found() {
        return found;
    }

    List<NamedPlace> places() {
        return places;
    }

    Map<Node, Scope> scopes() {
        return collector.scopes();
    }

    List<Scope> outermost() {
        return collector.outermost();
    }

    /** The last name that begins at an offset or before; null where none does. */
    NamedPlace lastUpTo(int offset) {
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
        return low == 0 ? null : places.get(low - 1);
    }
}
