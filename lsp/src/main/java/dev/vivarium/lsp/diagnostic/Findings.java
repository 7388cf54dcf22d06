package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;

/** Collects what the rules find in one document. */
public final class Findings {
    static final String SOURCE = "vivarium";

    private final Document document;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Findings(Document document) {
        this.document = document;
    }

    /**
     * Reports a finding.
     *
     * @param code the rule's word for it, such as {@code undefined-name}; explained in docs/lsp.md
     */
    public Diagnostic report(Span span, DiagnosticSeverity severity, String code, String message) {
        Diagnostic diagnostic = new Diagnostic(document.range(span), message, severity, SOURCE, code);
        diagnostics.add(diagnostic);
        return diagnostic;
    }

    /** Reports text that does nothing, which editors show faded. */
    public void unnecessary(Span span, String code, String message) {
        report(span, DiagnosticSeverity.Hint, code, message).setTags(List.of(DiagnosticTag.Unnecessary));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
