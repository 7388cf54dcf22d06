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
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** {@code textDocument/codeLens}: runs, debugs or watches a program; the commands are the client's. */
public final class CodeLenses {
    private static final Map<String, String> TITLES =
            Map.of("vivarium.run", "Run", "vivarium.debug", "Debug", "vivarium.watchHeap", "Watch heap");
    private static final List<String> ORDER = List.of("vivarium.run", "vivarium.debug", "vivarium.watchHeap");

    private CodeLenses() {}

    /** @param commands those that the client says it has */
    public static List<CodeLens> of(Document document, Set<String> commands) {
        Statement start = start(document);
        List<CodeLens> lenses = new ArrayList<>();
        if (start == null) {
            return lenses;
        }
        Span line = new Span(start.span().start(), start.span().start());
        for (String command : ORDER) {
            if (commands.contains(command)) {
                lenses.add(new CodeLens(
                        document.range(line),
                        new Command(TITLES.get(command), command, List.of(document.uri())),
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
