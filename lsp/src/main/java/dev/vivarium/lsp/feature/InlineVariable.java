package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/**
 * Puts the value of a local variable, assigned once, where the variable is read: a literal everywhere, anything else
 * where the next statement begins by reading it, and nothing reads it again.
 */
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
                && (isLiteral(assign.value()) || isReadNext(document, assign, symbol));
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
                        isLiteral(assign.value())
                                ? document.text(assign.value().span())
                                : "(" + document.text(assign.value().span()) + ")"));
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

    private static boolean isReadNext(Document document, Assign assign, Symbol symbol) {
        List<Occurrence> reads = symbol.occurrences().stream()
                .filter(occurrence -> occurrence.access() == Access.READ)
                .toList();
        List<Statement> block =
                Parents.of(document).of(assign) instanceof Block around ? around.statements() : List.of();
        int next = block.indexOf(assign) + 1;
        Expression first = next > 0 && next < block.size() ? firstOf(block.get(next)) : null;
        return first != null
                && reads.size() == 1
                && reads.get(0).node() instanceof Name read
                && EvaluationOrder.isKept(first, List.of(read), name -> false);
    }

    /** What a statement evaluates before anything else; null where that is not one expression. */
    private static Expression firstOf(Statement statement) {
        if (statement instanceof ExpressionStatement alone) {
            return alone.expression();
        } else if (statement instanceof Return end) {
            return end.value();
        } else if (statement instanceof Assign assign) {
            return assign.value();
        }
        return statement instanceof For loop ? loop.iterable() : null;
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
