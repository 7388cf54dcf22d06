package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.types.Inference;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What rules are given to check one document, and what they find in it. */
public final class Findings {
    public static final String SOURCE = "vivarium";

    private final Inference inference;
    private final DiagnosticSettings settings;
    private final List<Finding> all = new ArrayList<>();

    Findings(Inference inference, DiagnosticSettings settings) {
        this.inference = inference;
        this.settings = settings;
    }

    Inference inference() {
        return inference;
    }

    DiagnosticSettings settings() {
        return settings;
    }

    void report(Finding finding) {
        all.add(finding);
    }

    /**
     * Reports a finding.
     *
     * @param code the rule's word for it, such as {@code undefined-name}; explained in docs/lsp.md
     */
    void report(Span span, DiagnosticSeverity severity, String code, String message) {
        report(Finding.of(span, severity, code, message));
    }

    /** Reports what MicroPython runs, but not as it seems meant. */
    void warn(Span span, String code, String message) {
        report(Finding.warning(span, code, message));
    }

    /** Reports text that does nothing, which editors show faded. */
    void unnecessary(Span span, String code, String message) {
        report(Finding.unnecessary(span, code, message));
    }

    /** Reports what a rule finds as hints: the program is prepared for it. */
    void soften(Consumer<Findings> rule) {
        Findings found = new Findings(inference, settings);
        rule.accept(found);
        found.all.forEach(finding -> all.add(finding.with(DiagnosticSeverity.Hint)));
    }

    List<Finding> all() {
        return all;
    }
}
