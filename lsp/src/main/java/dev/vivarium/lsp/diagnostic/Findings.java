package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/** What rules are given to check one document, and what they find in it. */
public final class Findings {
    public static final String SOURCE = "vivarium";

    private final Document document;
    private final Inference inference;
    private final DiagnosticSettings settings;
    private final Suppressions suppressions;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Findings(Document document, Inference inference, DiagnosticSettings settings) {
        this.document = document;
        this.inference = inference;
        this.settings = settings;
        suppressions = new Suppressions(document);
    }

    Inference inference() {
        return inference;
    }

    DiagnosticSettings settings() {
        return settings;
    }

    /**
     * Reports a finding.
     *
     * @param code the rule's word for it, such as {@code undefined-name}; explained in docs/lsp.md
     */
    public Diagnostic report(Span span, DiagnosticSeverity severity, String code, String message) {
        Diagnostic diagnostic = new Diagnostic(document.range(span), message, severity, SOURCE, code);
        boolean wanted = !settings.disabledCodes().contains(code)
                && !suppressions.covers(document.source().line(span.start()), code);
        if (wanted) {
            diagnostics.add(diagnostic);
        }
        return diagnostic;
    }

    /** Reports what MicroPython runs, but not as it seems meant. */
    Diagnostic warn(Span span, String code, String message) {
        return report(span, DiagnosticSeverity.Warning, code, message);
    }

    /** Another place in the document that a finding has to do with. */
    DiagnosticRelatedInformation related(Document where, Span span, String message) {
        return new DiagnosticRelatedInformation(new Location(where.uri(), where.range(span)), message);
    }

    /** Reports text that does nothing, which editors show faded. */
    public void unnecessary(Span span, String code, String message) {
        report(span, DiagnosticSeverity.Hint, code, message).setTags(List.of(DiagnosticTag.Unnecessary));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
