package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;

/** All rules, in the order in which they are applied. */
public final class Rules {
    private static final Rule VERDICT = new CompilerVerdict();
    private static final List<Rule> ALL = List.of(
            new UndefinedNames(),
            new UnusedNames(),
            new UnreachableCode(),
            new ShadowedBuiltins(),
            new MissingNames(),
            new WrongArguments(),
            new LockedAllocation(),
            new Unawaited(),
            new WeakrefMisuse(),
            new WeakrefCallbacks(),
            new RefCalledTwice(),
            new UserFinalisers(),
            new OpenResources());

    private Rules() {}

    /** What the rules find in a document that is looked at alone. */
    public static List<Diagnostic> check(Document document) {
        return check(document, new Inference(ModuleFinder.NONE), DiagnosticSettings.DEFAULT);
    }

    /** What the rules find in a document of a workspace. */
    public static List<Diagnostic> check(Document document, Inference inference, DiagnosticSettings settings) {
        Findings findings = new Findings(document, inference, settings);
        VERDICT.check(document, findings);
        if (settings.enabled()) {
            for (Rule rule : ALL) {
                rule.check(document, findings);
            }
        }
        return findings.diagnostics();
    }
}
