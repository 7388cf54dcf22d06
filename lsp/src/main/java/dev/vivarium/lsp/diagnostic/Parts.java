package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.SyntaxProblem;
import dev.vivarium.syntax.ast.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of one version of a document. */
final class Parts {
    final Document document;
    private final List<Statement> statements;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Part, Integer> indexes = new IdentityHashMap<>();
    /** The indexes of the parts that bind a name, or read one, in source order. */
    private final Map<String, List<Integer>> binders = new HashMap<>();

    private final Map<String, List<Integer>> readers = new HashMap<>();

    /** @param before the parts of the version before */
    Parts(Document document, Collection<Part> before) {
        this.document = document;
        statements = document.tree().module().body();
        Map<String, Deque<Part>> known = new HashMap<>();
        before.stream()
                .filter(part -> !part.broken)
                .forEach(part -> known.computeIfAbsent(part.text, t -> new ArrayDeque<>(1))
                        .add(part));
        Set<Integer> broken = broken(document);
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            String text = document.text(statement.span());
            Deque<Part> same = broken.contains(i) ? null : known.get(text);
            Part part = same == null || same.isEmpty()
                    ? new Part(text, PartNames.of(document, statement), broken.contains(i))
                    : same.poll();
            add(part);
        }
    }

    private void add(Part part) {
        int index = parts.size();
        parts.add(part);
        indexes.put(part, index);
        part.names
                .binds()
                .keySet()
                .forEach(name ->
                        binders.computeIfAbsent(name, n -> new ArrayList<>()).add(index));
        part.names
                .reads()
                .keySet()
                .forEach(name ->
                        readers.computeIfAbsent(name, n -> new ArrayList<>()).add(index));
    }

    /** The statements that a problem of the parser touches, up to where the next one begins. */
    private Set<Integer> broken(Document document) {
        Set<Integer> broken = new HashSet<>();
        for (SyntaxProblem problem : document.tree().problems()) {
            int last = indexAt(problem.span().end());
            for (int i = Math.max(0, indexAt(problem.span().start()) - 1); i <= last; i++) {
                broken.add(i);
            }
        }
        return broken;
    }

    List<Part> all() {
        return parts;
    }

    Statement statement(int index) {
        return statements.get(index);
    }

    /** Where a part stands in this version; -1 for one that is not in it. */
    int indexOf(Part part) {
        return indexes.getOrDefault(part, -1);
    }

    /** The part that stands at an offset, or the last one before it; -1 before the first. */
    int indexAt(int offset) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** For each name that a part reads those parts that may give the name its value; null between the names. */
    List<Part> dependencies(int index) {
        List<Part> found = new ArrayList<>();
        parts.get(index).names.reads().forEach((name, inOrder) -> {
            for (int binder : reaching(name, index, inOrder)) {
                found.add(parts.get(binder));
            }
            found.add(null);
        });
        return found;
    }

    /** Those that read what a part binds. */
    Set<Integer> dependents(int index) {
        Set<Integer> found = new HashSet<>();
        for (String name : parts.get(index).names.binds().keySet()) {
            for (int reader : readers.getOrDefault(name, List.of())) {
                boolean inOrder = parts.get(reader).names.reads().get(name);
                if (!found.contains(reader) && reaching(name, reader, inOrder).contains(index)) {
                    found.add(reader);
                }
            }
        }
        return found;
    }

    /** What is read where the module runs was bound by the last part that certainly binds it, or by one between. */
    private List<Integer> reaching(String name, int reader, boolean inOrder) {
        List<Integer> all = binders.getOrDefault(name, List.of());
        if (!inOrder) {
            return all;
        }
        int end = firstFrom(all, reader);
        for (int i = end - 1; i >= 0; i--) {
            if (parts.get(all.get(i)).names.binds().get(name)) {
                boolean bindsItself = end < all.size() && all.get(end) == reader;
                return all.subList(i, bindsItself ? end + 1 : end);
            }
        }
        return all;
    }

    private static int firstFrom(List<Integer> sorted, int value) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
