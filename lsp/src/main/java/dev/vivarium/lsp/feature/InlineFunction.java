package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/** Puts what a function returns in the place of a call of it; for functions that only return an expression. */
final class InlineFunction {
    private final Document document;
    private final Call call;
    private final FunctionDefinition function;

    private InlineFunction(Document document, Call call, FunctionDefinition function) {
        this.document = document;
        this.call = call;
        this.function = function;
    }

    /** The action; null where no such call is under the cursor, or its value could become another one. */
    static CodeAction action(Question question, Span at) {
        Document document = question.document();
        Call call = SyntaxSearch.innermost(
                document.tree().module(),
                Call.class,
                at.start(),
                found -> found.function().span().touches(at.start()));
        boolean known = call != null
                && call.function() instanceof Name
                && question.inference().typeOf(document, call.function()) instanceof UserFunction user
                && user.document() == document;
        if (!known) {
            return null;
        }
        FunctionDefinition function =
                ((UserFunction) question.inference().typeOf(document, call.function())).definition();
        String text = new InlineFunction(document, call, function).inlined();
        return text == null
                ? null
                : CodeActions.action(
                        "Inline '" + function.name().text() + "'",
                        CodeActionKind.RefactorInline,
                        document,
                        List.of(new TextEdit(document.range(call.span()), text)));
    }

    private String inlined() {
        Expression result = result();
        Map<String, String> arguments = result == null ? null : arguments();
        if (arguments == null) {
            return null;
        }
        List<NamedPlace> places = Bindings.of(document).places(result.span());
        Map<Integer, NamedPlace> replaced = new TreeMap<>(Comparator.reverseOrder());
        Scope scope = Bindings.of(document).scopeOf(function);
        for (NamedPlace place : places) {
            boolean isParameter = place.symbol() != null && place.symbol().scope() == scope;
            if (isParameter) {
                replaced.put(place.occurrence().span().start(), place);
            } else if (!meansTheSame(place)) {
                return null;
            }
        }
        StringBuilder text = new StringBuilder(document.text(result.span()));
        replaced.values().forEach(place -> {
            Span span = place.occurrence().span();
            int start = span.start() - result.span().start();
            text.replace(start, start + span.length(), arguments.get(place.name()));
        });
        return isAtom(result) || result instanceof Call ? text.toString() : "(" + text + ")";
    }

    /** What the function returns, if it does nothing else. */
    private Expression result() {
        List<Statement> body = new ArrayList<>(function.body().statements());
        boolean documented = body.size() > 1
                && body.get(0) instanceof ExpressionStatement first
                && first.expression() instanceof StringLiteral;
        if (documented) {
            body.remove(0);
        }
        boolean plain = function.decorators().isEmpty() && !function.async() && body.size() == 1;
        return plain && body.get(0) instanceof Return only ? only.value() : null;
    }

    /** The text for each parameter; null where the call does not simply give one value each. */
    private Map<String, String> arguments() {
        Map<String, String> texts = new TreeMap<>();
        if (call.arguments().size() != function.parameters().size()) {
            return null;
        }
        Scope scope = Bindings.of(document).scopeOf(function);
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            Parameter parameter = function.parameters().get(i);
            if (argument.kind() != ArgumentKind.POSITIONAL || parameter.kind() != ParameterKind.PLAIN) {
                return null;
            }
            Symbol symbol = scope.own(parameter.name().text());
            long reads = symbol.occurrences().stream()
                    .filter(occurrence -> occurrence.access() == Symbol.Access.READ)
                    .count();
            boolean simple = isAtom(argument.value());
            // Anything else is computed once, and in its turn.
            if (!simple && (reads != 1 || call.arguments().size() > 1)) {
                return null;
            }
            String text = document.text(argument.value().span());
            texts.put(parameter.name().text(), simple || argument.value() instanceof Call ? text : "(" + text + ")");
        }
        return texts;
    }

    private boolean meansTheSame(NamedPlace place) {
        Symbol there = Bindings.of(document).scopeAt(call.span().start()).lookUp(place.name());
        boolean isInner = place.occurrence().scope() != Bindings.of(document).scopeOf(function);
        return !isInner && there == place.symbol();
    }

    private static boolean isAtom(Expression expression) {
        return expression instanceof Name
                || expression instanceof IntegerLiteral
                || expression instanceof SingletonLiteral
                || expression instanceof StringLiteral
                || expression instanceof Attribute attribute && isAtom(attribute.value());
    }
}
