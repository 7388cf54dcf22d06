package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.If;
import dev.vivarium.syntax.ast.Import;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** {@code textDocument/codeLens}: runs, debugs, watches, compares or records a program; the commands are the client's. */
public final class CodeLenses {
    /** A command of the client with the title of its lens, in the order in which they stand. */
    private record Offer(String command, String title) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer("vivarium.run", "Run"),
            new Offer("vivarium.debug", "Debug"),
            new Offer("vivarium.watchHeap", "Watch heap"),
            new Offer("vivarium.comparePolicies", "Compare policies"),
            new Offer("vivarium.record", "Record"));

    private CodeLenses() {}

    /** @param commands those that the client says it has */
    public static List<CodeLens> of(Document document, Set<String> commands) {
        Statement start = start(document);
        List<CodeLens> lenses = new ArrayList<>();
        if (start == null) {
            return lenses;
        }
        Span line = new Span(start.span().start(), start.span().start());
        for (Offer offer : OFFERS) {
            if (commands.contains(offer.command())) {
                lenses.add(new CodeLens(
                        document.range(line),
                        new Command(offer.title(), offer.command(), List.of(document.uri())),
                        null));
            }
        }
        return lenses;
    }

    /** Where a program begins to act: its main block, else its first statement that does more than define. */
    private static Statement start(Document document) {
        Statement first = null;
        for (Statement statement : document.tree().module().body()) {
            if (isMainBlock(statement)) {
                return statement;
            }
            if (first == null && acts(statement)) {
                first = statement;
            }
        }
        return first;
    }

    private static boolean isMainBlock(Statement statement) {
        return statement instanceof If branch
                && branch.branches().get(0).test() instanceof Comparison comparison
                && comparison.operands().get(0) instanceof Name name
                && name.text().equals("__name__");
    }

    private static boolean acts(Statement statement) {
        boolean isText =
                statement instanceof ExpressionStatement expression && expression.expression() instanceof StringLiteral;
        return !isText
                && !(statement instanceof FunctionDefinition)
                && !(statement instanceof ClassDefinition)
                && !(statement instanceof Import)
                && !(statement instanceof ImportFrom);
    }
}
