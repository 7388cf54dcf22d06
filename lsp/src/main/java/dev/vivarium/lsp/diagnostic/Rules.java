package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;

/** All rules. */
public final class Rules {
    static final List<NodeRule> OF_NODES = List.of(
            new UnreachableCode(),
            new MissingNames(),
            new BoardModules(),
            new WrongArguments(),
            new ClassDifferences(),
            new BaseOrder(),
            new TextMethods(),
            new FunctionDifferences(),
            new ValueDifferences(),
            new CallDifferences(),
            new ArrayDifferences(),
            new NumberDifferences(),
            new TextDifferences(),
            new ExceptionDifferences(),
            new ProtocolDifferences(),
            new ModuleDifferences(),
            new ProgramTexts(),
            new NestedComprehensions(),
            new LockedAllocation(),
            new Unawaited(),
            new WeakrefMisuse(),
            new WeakrefCallbacks(),
            new RefCalledTwice(),
            new OpenResources(),
            new UserFinalisers(),
            new UnusedNames(),
            new ShadowedBuiltins(),
            new ShadowedNames());

    /** Rules about the whole of a document; each new version of it is shown to them. */
    static final List<Rule> OF_DOCUMENTS = List.of(
            new UndefinedNames(),
            new UnusedNames(),
            new ShadowedBuiltins(),
            new ConstantNames(),
            new ResizedTargets(),
            new LockedModule(),
            new FinaliserOrder());

    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding>comparingInt(
                    finding -> finding.span().start())
            .thenComparingInt(finding -> finding.span().end())
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    private Rules() {}

    /** What the rules find in a document that is looked at alone. */
    public static List<Diagnostic> check(Document document) {
        return check(document, new Inference(ModuleFinder.NONE), DiagnosticSettings.DEFAULT);
    }

    /** What the rules find in a document of a workspace. */
    public static List<Diagnostic> check(Document document, Inference inference, DiagnosticSettings settings) {
        return check(document, inference.modules(), settings, new Recheck(), () -> false);
    }

    /**
     * What the rules find in one of several versions of a document: the compiler's verdict, then everything else in
     * source order.
     *
     * @param before what is known from the versions before
     * @param outdated says that nobody wants to know any more
     * @throws java.util.concurrent.CancellationException if so
     */
    public static List<Diagnostic> check(
            Document document,
            ModuleFinder modules,
            DiagnosticSettings settings,
            Recheck before,
            BooleanSupplier outdated) {
        List<Diagnostic> diagnostics = verdict(document, settings, before);
        if (settings.enabled()) {
            List<Finding> found = new ArrayList<>(before.check(document, modules, settings, outdated));
            found.sort(BY_PLACE);
            addWanted(document, settings, found, diagnostics);
        }
        return diagnostics;
    }

    /** What the compiler says of a document, which is known before everything else. */
    public static List<Diagnostic> verdict(Document document, DiagnosticSettings settings, Recheck before) {
        Findings findings = new Findings(new Inference(ModuleFinder.NONE), settings);
        CompilerVerdict.report(document, before.error(document), findings);
        List<Diagnostic> diagnostics = new ArrayList<>();
        addWanted(document, settings, findings.all(), diagnostics);
        return diagnostics;
    }

    private static void addWanted(
            Document document, DiagnosticSettings settings, List<Finding> found, List<Diagnostic> diagnostics) {
        Suppressions suppressions = document.computed(Suppressions.class, Suppressions::new);
        for (Finding finding : found) {
            boolean wanted = !settings.disabledCodes().contains(finding.code())
                    && !suppressions.covers(
                            document.source().line(finding.span().start()), finding.code());
            if (wanted) {
                diagnostics.add(explained(finding.toDiagnostic(document), settings.explanations()));
            }
        }
    }

    private static Diagnostic explained(Diagnostic diagnostic, CodeExplanations explanations) {
        String place = explanations == null
                ? null
                : explanations.of(diagnostic.getCode().getLeft());
        if (place != null) {
            diagnostic.setCodeDescription(new DiagnosticCodeDescription(place));
        }
        return diagnostic;
    }
}
