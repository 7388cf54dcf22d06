package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/**
 * What a rule has found in a document.
 *
 * @param code the rule's word for it, such as {@code undefined-name}; explained in docs/lsp.md
 * @param unnecessary whether the text does nothing; editors show it faded
 * @param related other places it has to do with
 * @param data what a client gets with it to work on; null for nothing
 */
record Finding(
        Span span,
        DiagnosticSeverity severity,
        String code,
        String message,
        boolean unnecessary,
        List<RelatedPlace> related,
        Object data) {
    /** Another place, in the same document or not. */
    record RelatedPlace(Document document, Span span, String message) {}

    static Finding of(Span span, DiagnosticSeverity severity, String code, String message) {
        return new Finding(span, severity, code, message, false, List.of(), null);
    }

    static Finding warning(Span span, String code, String message) {
        return of(span, DiagnosticSeverity.Warning, code, message);
    }

    static Finding error(Span span, String code, String message) {
        return of(span, DiagnosticSeverity.Error, code, message);
    }

    static Finding unnecessary(Span span, String code, String message) {
        return new Finding(span, DiagnosticSeverity.Hint, code, message, true, List.of(), null);
    }

    Finding relatedTo(Document document, Span place, String how) {
        List<RelatedPlace> places = new ArrayList<>(related);
        places.add(new RelatedPlace(document, place, how));
        return at(span, List.copyOf(places));
    }

    /** The same at other places. */
    Finding at(Span place, List<RelatedPlace> places) {
        return new Finding(place, severity, code, message, unnecessary, places, data);
    }

    Finding with(DiagnosticSeverity other) {
        return new Finding(span, other, code, message, unnecessary, related, data);
    }

    Finding withData(Object given) {
        return new Finding(span, severity, code, message, unnecessary, related, given);
    }

    Diagnostic toDiagnostic(Document document) {
        Diagnostic diagnostic = new Diagnostic(document.range(span), message, severity, Findings.SOURCE, code);
        if (unnecessary) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        diagnostic.setData(data);
        if (!related.isEmpty()) {
            diagnostic.setRelatedInformation(
                    related.stream().map(Finding::location).toList());
        }
        return diagnostic;
    }

    private static DiagnosticRelatedInformation location(RelatedPlace place) {
        Location location =
                new Location(place.document().uri(), place.document().range(place.span()));
        return new DiagnosticRelatedInformation(location, place.message());
    }
}
