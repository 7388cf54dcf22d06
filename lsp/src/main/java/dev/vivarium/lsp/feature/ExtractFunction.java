package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Break;
import dev.vivarium.syntax.ast.Continue;
import dev.vivarium.syntax.ast.Delete;
import dev.vivarium.syntax.ast.Global;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Nonlocal;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/** Moves the selected statements of a function into a function of their own, in front of the outermost definition. */
final class ExtractFunction {
    private static final String NAME = "extracted";
    private static final String INDENT = "    ";

    private final Document document;
    private final SourceText source;
    private final Span selected;

    private ExtractFunction(Document document, Span selected) {
        this.document = document;
        this.selected = selected;
        source = document.source();
    }

    /** The action; null where the selection is not whole statements of one block of a function. */
    static CodeAction action(Document document, Span selection) {
        Span exact = ExtractVariable.trimmed(document, selection);
        Scope scope = Bindings.of(document).scopeAt(exact.start());
        if (exact.length() == 0 || scope.kind() != Scope.Kind.FUNCTION) {
            return null;
        }
        List<Statement> statements = statements(document.tree().module(), exact);
        if (statements.isEmpty() || statements.stream().anyMatch(ExtractFunction::leaves)) {
            return null;
        }
        return new ExtractFunction(document, exact).action(scope, statements);
    }

    /** The statements of one block that fill a span exactly. */
    private static List<Statement> statements(Node node, Span span) {
        if (node instanceof Block block) {
            List<Statement> inside = block.statements().stream()
                    .filter(statement -> span.contains(statement.span()))
                    .toList();
            boolean exact = !inside.isEmpty()
                    && inside.get(0).span().start() == span.start()
                    && inside.get(inside.size() - 1).span().end() == span.end();
            if (exact) {
                return inside;
            }
        }
        List<Statement> found = new ArrayList<>();
        node.forEachChild(child -> {
            if (found.isEmpty() && child.span().contains(span)) {
                found.addAll(statements(child, span));
            }
        });
        return found;
    }

    /** Whether a statement can go elsewhere than to the statement behind it, or does what only its function can. */
    private static boolean leaves(Node node) {
        boolean[] found = {
            node instanceof Return
                    || node instanceof Break
                    || node instanceof Continue
                    || node instanceof Yield
                    || node instanceof YieldFrom
                    || node instanceof Await
                    || node instanceof Global
                    || node instanceof Nonlocal
                    || node instanceof Delete
        };
        node.forEachChild(child -> found[0] |= leaves(child));
        return found[0];
    }

    private CodeAction action(Scope scope, List<Statement> statements) {
        List<String> parameters = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (Scope outer = scope; outer != null && outer.kind() != Scope.Kind.MODULE; outer = outer.parent()) {
            for (Symbol symbol : outer.symbols()) {
                boolean changed = symbol.bindings().stream().anyMatch(binding -> isInside(binding.span()));
                if (outer.kind() == Scope.Kind.FUNCTION && isGivenFromOutside(symbol)) {
                    parameters.add(symbol.name());
                }
                if (changed && outer == scope && isReadOutside(symbol)) {
                    results.add(symbol.name());
                } else if (changed && outer != scope && outer.kind() == Scope.Kind.FUNCTION) {
                    return null;
                }
            }
        }
        return edit(statements, parameters, results);
    }

    private boolean isInside(Span span) {
        return selected.contains(span);
    }

    private boolean isGivenFromOutside(Symbol symbol) {
        List<Occurrence> inside = symbol.occurrences().stream()
                .filter(occurrence -> isInside(occurrence.span()))
                .toList();
        boolean boundBefore = symbol.bindings().stream().anyMatch(binding -> !isInside(binding.span()));
        return !inside.isEmpty() && boundBefore;
    }

    private boolean isReadOutside(Symbol symbol) {
        return symbol.occurrences().stream()
                .anyMatch(occurrence -> !occurrence.access().isBinding() && !isInside(occurrence.span()));
    }

    private CodeAction edit(List<Statement> statements, List<String> parameters, List<String> results) {
        Node outermost = statements.get(0);
        Parents parents = Parents.of(document);
        while (!(parents.of(outermost) instanceof Module)) {
            outermost = parents.of(outermost);
        }
        int line = source.line(statements.get(0).span().start());
        String indent = source.text().substring(source.lineStart(line), selected.start());
        int top = source.lineStart(source.line(outermost.span().start()));
        if (!indent.isBlank() || selected.start() == source.lineStart(line)) {
            return null;
        }
        String call = NAME + parameters.stream().collect(Collectors.joining(", ", "(", ")"));
        String values = String.join(", ", results);
        String body = INDENT + document.text(selected).replace("\n" + indent, "\n" + INDENT);
        String definition = "def " + call + ":\n" + body + "\n"
                + (results.isEmpty() ? "" : INDENT + "return " + values + "\n")
                + "\n\n";
        return CodeActions.action(
                "Extract function",
                CodeActionKind.RefactorExtract,
                document,
                List.of(
                        new TextEdit(document.range(new Span(top, top)), definition),
                        new TextEdit(document.range(selected), results.isEmpty() ? call : values + " = " + call)));
    }
}
