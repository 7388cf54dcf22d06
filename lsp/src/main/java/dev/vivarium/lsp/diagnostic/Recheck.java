package dev.vivarium.lsp.diagnostic;

import dev.vivarium.compiler.CompileError;
import dev.vivarium.lsp.diagnostic.Part.PlacedFinding;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Checks the versions of one document, one after the other. Of a version it looks only at those statements of the module
 * whose text has changed, or that have to do with such a one through names; what it finds is exactly what a check of
 * the whole document would find.
 */
public final class Recheck {
    private DiagnosticSettings settings;
    private List<NodeRule> rules = List.of();
    private Surroundings surroundings = new Surroundings();
    /** The last version. */
    private Parts parts;

    /** The first version, while nothing but the compiler's error is known of it; else null. */
    private Document first;

    private final Recompile recompile = new Recompile();
    /** What the compiler says of that version; null for nothing. */
    private CompileError error;

    private List<Part> importingEverything = List.of();

    /** How many statements the last check looked at; for tests. */
    private int looked;

    /** What the compiler says of a version; null where it compiles. */
    synchronized CompileError error(Document document) {
        if (parts == null) {
            compileFirst(document);
        } else {
            take(document);
        }
        return error;
    }

    /** The verdict on the first version is awaited, and does not need its parts. */
    private void compileFirst(Document document) {
        if (first != document) {
            first = document;
            error = Recompile.whole(document);
        }
    }

    private void take(Document document) {
        if (parts == null) {
            compileFirst(document);
            first = null;
            parts = new Parts(document, null);
            recompile.compiled(parts, error);
        } else if (parts.document != document) {
            parts = new Parts(document, parts);
            error = recompile.error(document, parts);
        }
    }

    /**
     * What is found in a version of the document.
     *
     * @param outdated says that nobody wants to know any more
     * @throws CancellationException if so
     */
    synchronized List<Finding> check(
            Document document, ModuleFinder modules, DiagnosticSettings wanted, BooleanSupplier outdated) {
        List<NodeRule> concerned =
                Rules.OF_NODES.stream().filter(rule -> rule.concerns(document)).toList();
        boolean same = wanted.equals(settings) && concerned.equals(rules);
        settings = wanted;
        rules = concerned;
        if (!same || surroundings.isCircular() || !surroundings.hold(document, modules)) {
            forget();
        }
        take(document);
        List<Part> importing = parts.all().stream()
                .filter(part -> part.names.importsEverything())
                .toList();
        if (!importing.equals(importingEverything)) {
            // Any name that the document does not bind may mean something else now.
            importingEverything = importing;
            forget();
        }
        looked = 0;
        boolean whole = parts.all().stream().allMatch(part -> part.findings == null);
        ModuleFinder noting = surroundings.noting(document, modules);
        Inference inference = new Inference(noting).whileWanted(() -> endIf(outdated));
        List<Finding> found = new ArrayList<>();
        checkParts(document, inference, outdated, found);
        if (inference.gaveUp()) {
            // What is left unknown for want of steps depends on what was asked before, so on where a check begins.
            forget();
            if (!whole) {
                return check(document, modules, wanted, outdated);
            }
        }
        Findings others = new Findings(inference.another(), settings);
        Rules.OF_DOCUMENTS.forEach(rule -> rule.check(document, others));
        found.addAll(others.all());
        return found;
    }

    private static void endIf(BooleanSupplier outdated) {
        if (outdated.getAsBoolean()) {
            throw new CancellationException("the document has changed");
        }
    }

    /** The documents, besides the one that is checked, that the last check was given to read. */
    public synchronized Set<String> consulted() {
        return surroundings.uris();
    }

    private void forget() {
        surroundings = new Surroundings();
        if (parts != null) {
            parts.all().forEach(part -> part.findings = null);
        }
    }

    int looked() {
        return looked;
    }

    private void checkParts(Document document, Inference inference, BooleanSupplier outdated, List<Finding> found) {
        Parts now = parts;
        invalidate(now);
        NodeWalk walk = new NodeWalk(document, rules);
        for (int i = 0; i < now.all().size(); i++) {
            Part part = now.all().get(i);
            if (part.findings == null) {
                endIf(outdated);
                looked++;
                Findings findings = new Findings(inference.another(), settings);
                walk.walk(now.statement(i), findings);
                part.findings = findings.all().stream()
                        .map(finding -> placed(document, now, finding))
                        .toList();
            }
        }
        for (Part part : now.all()) {
            part.findings.forEach(placed -> found.add(inVersion(document, now, placed)));
        }
    }

    /** Gives up what was found in parts that have changed or depend on one that has. */
    private static void invalidate(Parts now) {
        List<Part> hiding = new ArrayList<>();
        for (Part part : now.unsettled()) {
            List<Part> dependencies = now.dependencies(part);
            if (!dependencies.equals(part.dependencies)) {
                part.findings = null;
            }
            part.dependencies = dependencies;
            List<Part> hidden = now.hidden(part);
            if (!hidden.equals(part.hidden)) {
                hiding.add(part);
            }
            part.hidden = hidden;
        }
        Deque<Part> changed = new ArrayDeque<>();
        for (Part part : now.all()) {
            if (part.findings == null || part.broken) {
                part.findings = null;
                changed.add(part);
            }
        }
        while (!changed.isEmpty()) {
            for (Part dependent : now.dependents(changed.poll())) {
                if (dependent.findings != null) {
                    dependent.findings = null;
                    changed.add(dependent);
                }
            }
        }
        // What they hide is said of them alone, and changes nothing for those that read what they bind.
        hiding.forEach(part -> part.findings = null);
    }

    private static PlacedFinding placed(Document document, Parts now, Finding finding) {
        int at = Math.max(0, now.indexAt(finding.span().start()));
        List<Finding.RelatedPlace> related = new ArrayList<>();
        List<Part> relatedParts = new ArrayList<>();
        for (Finding.RelatedPlace place : finding.related()) {
            boolean here = place.document() == document;
            int part = here ? Math.max(0, now.indexAt(place.span().start())) : -1;
            relatedParts.add(here ? now.all().get(part) : null);
            related.add(
                    here
                            ? new Finding.RelatedPlace(
                                    null,
                                    moved(place.span(), -now.start(now.all().get(part))),
                                    place.message())
                            : place);
        }
        Finding moved = finding.at(moved(finding.span(), -now.start(now.all().get(at))), related);
        return new PlacedFinding(moved, now.all().get(at), relatedParts);
    }

    private static Finding inVersion(Document document, Parts now, PlacedFinding placed) {
        Finding finding = placed.finding();
        List<Finding.RelatedPlace> related = new ArrayList<>();
        for (int i = 0; i < finding.related().size(); i++) {
            Finding.RelatedPlace place = finding.related().get(i);
            Part part = placed.relatedPlaces().get(i);
            related.add(
                    part == null
                            ? place
                            : new Finding.RelatedPlace(
                                    document, moved(place.span(), now.start(part)), place.message()));
        }
        return finding.at(moved(finding.span(), now.start(placed.place())), related);
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
