package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;

/** All rules, in the order in which they are applied. */
public final class Rules {
    private static final List<Rule> ALL =
            List.of(new CompilerVerdict(), new UndefinedNames(), new UnusedNames(), new UnreachableCode());

    private Rules() {}

    /** What the rules find in a document. */
    public static List<Diagnostic> check(Document document) {
        Findings findings = new Findings(document);
        for (Rule rule : ALL) {
            rule.check(document, findings);
        }
        return findings.diagnostics();
    }
}
