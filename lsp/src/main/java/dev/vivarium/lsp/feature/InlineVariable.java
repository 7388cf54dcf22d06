package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/** Puts the value of a local variable, assigned once and a literal, where the variable is read. */
final class InlineVariable {
    private InlineVariable() {}

    /** The action; null where the name under the cursor is no such variable. */
    static CodeAction action(Document document, Span at) {
        Symbol symbol = SymbolFeatures.symbolAt(document, document.position(at.start()));
        if (symbol == null
                || symbol.scope().kind() != Scope.Kind.FUNCTION
                || symbol.bindings().size() != 1) {
            return null;
        }
        Occurrence binding = symbol.bindings().get(0);
        boolean plain = binding.node() instanceof Assign assign
                && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Name
                && isLiteral(assign.value());
        if (!plain) {
            return null;
        }
        Assign assign = (Assign) binding.node();
        List<TextEdit> edits = new ArrayList<>();
        for (Occurrence occurrence : symbol.occurrences()) {
            if (occurrence.access() == Access.DELETE) {
                return null;
            } else if (occurrence.access() == Access.READ) {
                edits.add(new TextEdit(
                        document.range(occurrence.span()),
                        document.text(assign.value().span())));
            }
        }
        Span line = line(document, assign.span());
        if (edits.isEmpty() || line == null) {
            return null;
        }
        edits.add(0, new TextEdit(document.range(line), ""));
        return CodeActions.action("Inline variable", CodeActionKind.RefactorInline, document, edits);
    }

    /** A value that is the same wherever it stands; strings only in one piece. */
    private static boolean isLiteral(Expression value) {
        return value instanceof IntegerLiteral || value instanceof SingletonLiteral || value instanceof StringLiteral;
    }

    /** The line of a statement that has it for itself, and is not all of its block; else null. */
    private static Span line(Document document, Span statement) {
        SourceText source = document.source();
        int line = source.line(statement.start());
        boolean alone = source.line(statement.end()) == line
                && source.text()
                        .substring(source.lineStart(line), statement.start())
                        .isBlank()
                && source.text()
                        .substring(statement.end(), source.lineEnd(line))
                        .isBlank()
                && line < source.lineCount();
        return alone ? new Span(source.lineStart(line), source.lineStart(line + 1)) : null;
    }
}
