package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Raise;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Starred;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/** Gives the selected expression a name in a line of its own. */
final class ExtractVariable {
    private static final String NAME = "value";

    private ExtractVariable() {}

    /** The action; null where no expression is selected that could as well run before its statement. */
    static CodeAction action(Document document, Span selected) {
        Span exact = trimmed(document, selected);
        Expression expression = exact.length() == 0
                ? null
                : SyntaxSearch.innermost(
                        document.tree().module(),
                        Expression.class,
                        exact.start(),
                        found -> found.span().equals(exact));
        if (expression == null || expression instanceof Name || expression instanceof Starred) {
            return null;
        }
        Statement statement = statementToRunBefore(document, expression);
        if (statement == null) {
            return null;
        }
        String name = freeName(document, expression.span().start());
        SourceText source = document.source();
        int line = source.lineStart(source.line(statement.span().start()));
        String indent = source.text().substring(line, statement.span().start());
        if (!indent.isBlank()) {
            return null;
        }
        Span start = new Span(statement.span().start(), statement.span().start());
        return CodeActions.action(
                "Extract variable",
                CodeActionKind.RefactorExtract,
                document,
                List.of(
                        new TextEdit(document.range(start), name + " = " + document.text(exact) + "\n" + indent),
                        new TextEdit(document.range(exact), name)));
    }

    static Span trimmed(Document document, Span span) {
        String text = document.source().text();
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The statement before which an expression can run; null where it runs several times, or only sometimes. */
    private static Statement statementToRunBefore(Document document, Expression expression) {
        Parents parents = Parents.of(document);
        Node inner = expression;
        for (Node node = parents.of(expression); node != null; node = parents.of(node)) {
            if (node instanceof Statement statement) {
                boolean direct = parents.of(statement) instanceof Block || parents.of(statement) instanceof Module;
                return direct && runsFirst(statement, inner) ? statement : null;
            }
            boolean always = !(node instanceof BooleanOperation operation
                            && operation.operands().get(0) != inner)
                    && !(node instanceof Conditional conditional && conditional.test() != inner);
            boolean sameScope = Bindings.of(document).scopeOf(node) == null;
            if (!always || !sameScope) {
                return null;
            }
            inner = node;
        }
        return null;
    }

    private static boolean runsFirst(Statement statement, Node part) {
        return statement instanceof ExpressionStatement
                || statement instanceof Return
                || statement instanceof Raise
                || statement instanceof Assign assign && assign.value() == part
                || statement instanceof For loop && loop.iterable() == part
                || statement instanceof AugmentedAssign augmented && augmented.value() == part;
    }

    static String freeName(Document document, int offset) {
        Scope scope = Bindings.of(document).scopeAt(offset);
        String name = NAME;
        for (int i = 2; scope.lookUp(name) != null; i++) {
            name = NAME + i;
        }
        return name;
    }
}
