package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.FileStatements;
import dev.vivarium.syntax.SyntaxProblem;
import dev.vivarium.syntax.ast.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of one version of a document. */
final class Parts {
    final Document document;
    private final FileStatements statements;
    private final List<Part> parts;
    private final NameParts names;
    /** Those that were changed, or may have moved, since dependencies were last compared; only of this version. */
    private final Set<Part> changed = new LinkedHashSet<>();
    /** The names that were bound by one that was changed, then or now. */
    private final Set<String> rebound = new HashSet<>();

    /** @param before the parts of the version before, which are not of use any more; null for none */
    Parts(Document document, Parts before) {
        this.document = document;
        statements = document.statements();
        List<Part> old = before == null ? List.of() : before.parts;
        Set<Integer> broken = broken(document);
        int size = statements.size();
        int most = Math.min(old.size(), size);
        int first = 0;
        while (first < most && isSame(before, first, first, broken)) {
            first++;
        }
        int last = 0;
        while (last < most - first && isSame(before, old.size() - 1 - last, size - 1 - last, broken)) {
            last++;
        }
        List<Part> middle = old.subList(first, old.size() - last);
        parts = new ArrayList<>(size);
        parts.addAll(old.subList(0, first));
        addMiddle(middle, size - last, broken);
        parts.addAll(old.subList(old.size() - last, old.size()));
        if (before != null) {
            changed.addAll(before.changed);
            rebound.addAll(before.rebound);
        }
        List<Part> now = parts.subList(first, size - last);
        middle.forEach(changed::remove);
        changed.addAll(now);
        middle.forEach(part -> rebound.addAll(part.names.binds().keySet()));
        now.forEach(part -> rebound.addAll(part.names.binds().keySet()));
        names = NameParts.after(before == null ? null : before.names, middle, now, parts);
    }

    private boolean isSame(Parts before, int there, int here, Set<Integer> broken) {
        return before.statements.origin(there) == statements.origin(here)
                && !before.parts.get(there).broken
                && !broken.contains(here);
    }

    /** Adds the parts between those that stay, as far as there are such with the same text. */
    private void addMiddle(List<Part> before, int end, Set<Integer> broken) {
        Map<String, Deque<Part>> known = new HashMap<>();
        for (Part part : before) {
            if (!part.broken) {
                known.computeIfAbsent(part.text, t -> new ArrayDeque<>(1)).add(part);
            }
        }
        for (int i = parts.size(); i < end; i++) {
            Statement statement = statements.get(i);
            String text = document.text(statement.span());
            Deque<Part> same = broken.contains(i) ? null : known.get(text);
            parts.add(
                    same == null || same.isEmpty()
                            ? new Part(text, PartNames.of(document, statement), broken.contains(i))
                            : same.poll());
        }
    }

    /** The statements that a problem of the parser touches, up to where the next one begins. */
    private Set<Integer> broken(Document version) {
        Set<Integer> broken = new HashSet<>();
        for (SyntaxProblem problem : version.tree().problems()) {
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

    /** Where a part begins in this version. */
    int start(Part part) {
        return statements.start(part.index);
    }

    /** The part that stands at an offset, or the last one before it; -1 before the first. */
    int indexAt(int offset) {
        return statements.indexAt(offset);
    }

    /**
     * The parts whose dependencies, or what they hide, may be others than when this was last asked. Of all others the
     * names that they read or hide are bound by the same parts in the same order.
     */
    Set<Part> unsettled() {
        Set<Part> unsettled = new LinkedHashSet<>(changed);
        rebound.forEach(name -> {
            unsettled.addAll(names.readers(name));
            unsettled.addAll(names.hiders(name));
        });
        changed.clear();
        rebound.clear();
        return unsettled;
    }

    /** For each name that a part reads those parts that may give the name its value; null between the names. */
    List<Part> dependencies(Part part) {
        List<Part> found = new ArrayList<>();
        part.names.reads().forEach((name, inOrder) -> {
            found.addAll(names.reaching(name, part, inOrder));
            found.add(null);
        });
        return found;
    }

    /** For each name that a part hides those parts among which the module binds it first; null between the names. */
    List<Part> hidden(Part part) {
        List<Part> found = new ArrayList<>();
        for (String name : part.names.hides()) {
            found.addAll(names.first(name));
            found.add(null);
        }
        return found;
    }

    /** Those that read what a part binds. */
    Set<Part> dependents(Part part) {
        Set<Part> found = new LinkedHashSet<>();
        for (String name : part.names.binds().keySet()) {
            for (Part reader : names.readers(name)) {
                if (names.reaches(part, name, reader, reader.names.reads().get(name))) {
                    found.add(reader);
                }
            }
        }
        return found;
    }
}
