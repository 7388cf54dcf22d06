package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Break;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Continue;
import dev.vivarium.syntax.ast.Delete;
import dev.vivarium.syntax.ast.FunctionDefinition;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** The class whose method is made; null for a function of the module. */
    private final ClassDefinition owner;

    private final Set<String> taken = new HashSet<>();

    private ExtractFunction(Document document, Span selected, ClassDefinition owner) {
        this.document = document;
        this.selected = selected;
        this.owner = owner;
        source = document.source();
    }

    /** The action; null where the selection is not whole statements of one block of a function. */
    static CodeAction action(Document document, Span selection) {
        return action(document, selection, null, Set.of());
    }

    /** The same for a method that becomes two; null outside of methods. */
    static CodeAction methodAction(Question question, Span selection) {
        Document document = question.document();
        Span exact = ExtractVariable.trimmed(document, selection);
        Scope scope = Bindings.of(document).scopeAt(exact.start());
        boolean isMethod = scope.parent() != null
                && scope.parent().node() instanceof ClassDefinition
                && scope.node() instanceof FunctionDefinition function
                && function.decorators().isEmpty()
                && !function.parameters().isEmpty()
                && function.parameters().get(0).name() != null;
        if (!isMethod) {
            return null;
        }
        ClassDefinition owner = (ClassDefinition) scope.parent().node();
        Set<String> members = new HashSet<>();
        question.inference()
                .members()
                .of(new UserInstance(new UserClass(document, owner)))
                .forEach(member -> members.add(member.name()));
        return action(document, selection, owner, members);
    }

    private static CodeAction action(Document document, Span selection, ClassDefinition owner, Set<String> taken) {
        Span exact = ExtractVariable.trimmed(document, selection);
        Scope scope = Bindings.of(document).scopeAt(exact.start());
        if (exact.length() == 0 || scope.kind() != Scope.Kind.FUNCTION) {
            return null;
        }
        List<Statement> statements = statements(document.tree().module(), exact);
        if (statements.isEmpty() || statements.stream().anyMatch(ExtractFunction::leaves)) {
            return null;
        }
        ExtractFunction extract = new ExtractFunction(document, exact, owner);
        extract.taken.addAll(taken);
        return extract.action(scope, statements);
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
        Node around = definitionAround(statements.get(0));
        int line = source.line(statements.get(0).span().start());
        String indent = source.text().substring(source.lineStart(line), selected.start());
        int top = source.lineStart(source.line(around.span().start()));
        String margin = source.text().substring(top, around.span().start());
        boolean alone = indent.isBlank() && !indent.isEmpty() && margin.isBlank();
        if (!alone) {
            return null;
        }
        String name = freeName();
        List<String> given = new ArrayList<>(parameters);
        String call = name;
        if (owner != null) {
            String self = self(statements.get(0));
            given.remove(self);
            call = self + "." + name;
            parameters.remove(self);
            parameters.add(0, self);
        }
        String values = String.join(", ", results);
        String inner = margin + INDENT;
        String body = inner + moved(inner);
        String definition = margin + "def " + name + "(" + String.join(", ", parameters) + "):\n" + body + "\n"
                + (results.isEmpty() ? "" : inner + "return " + values + "\n")
                + (owner == null ? "\n\n" : "\n");
        String use = call + "(" + String.join(", ", given) + ")";
        return CodeActions.action(
                owner == null ? "Extract function" : "Extract method",
                CodeActionKind.RefactorExtract,
                document,
                List.of(
                        new TextEdit(document.range(new Span(top, top)), definition),
                        new TextEdit(document.range(selected), results.isEmpty() ? use : values + " = " + use)));
    }

    /** The text of the statements with another indentation. */
    private String moved(String inner) {
        StringBuilder text = new StringBuilder(document.text(selected));
        int[] grown = {-selected.start()};
        Reindented.forEachLine(document, selected, inner, (blanks, now) -> {
            text.replace(blanks.start() + grown[0], blanks.end() + grown[0], now);
            grown[0] += now.length() - blanks.length();
        });
        return text.toString();
    }

    /** The method that the statements are taken from, or the statement of the module around them; with decorators. */
    private Node definitionAround(Node statement) {
        Parents parents = Parents.of(document);
        Node around = statement;
        while (!(parents.of(around) instanceof Module)
                && !(owner != null
                        && around instanceof FunctionDefinition
                        && parents.of(parents.of(around)) == owner)) {
            around = parents.of(around);
        }
        return around;
    }

    private String self(Node statement) {
        FunctionDefinition method = (FunctionDefinition) definitionAround(statement);
        return method.parameters().get(0).name().text();
    }

    /** A name that means nothing where the function goes, nor where it is called. */
    private String freeName() {
        Scope scope = Bindings.of(document).scopeAt(selected.start());
        String name = NAME;
        for (int i = 2; scope.lookUp(name) != null || taken.contains(name); i++) {
            name = NAME + i;
        }
        return name;
    }
}
