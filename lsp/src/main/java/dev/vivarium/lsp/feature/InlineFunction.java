package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.Span;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/**
 * Puts what a function or method does in the place of a call of it: the expression that is all it returns, or its
 * statements where nothing but the call stands in a statement. What a program prints stays the same; where that is not
 * sure, the action says why it is not done.
 */
final class InlineFunction {
    private final Question question;
    private final Document document;
    private final Call call;
    private final UserFunction called;

    private InlineFunction(Question question, Call call, UserFunction called) {
        this.question = question;
        this.call = call;
        this.called = called;
        document = question.document();
    }

    /**
     * The action, disabled where the call has to stay; null where no call of a function of the workspace is.
     *
     * @param methods whether calls of methods are inlined, for which subclasses are looked for in the workspace
     */
    static CodeAction action(Question question, Span at, boolean methods) {
        Document document = question.document();
        Call call = SyntaxSearch.innermost(
                document.tree().module(),
                Call.class,
                at.start(),
                found -> nameOf(found).touches(at.start()));
        boolean wanted = call != null && (methods || !(call.function() instanceof Attribute));
        UserFunction called = wanted ? called(question, call.function()) : null;
        if (called == null || called.document().isProvided()) {
            return null;
        }
        String title = "Inline '" + called.definition().name().text() + "'";
        try {
            TextEdit edit = new InlineFunction(question, call, called).edit();
            return CodeActions.action(title, CodeActionKind.RefactorInline, document, List.of(edit));
        } catch (Refused refused) {
            CodeAction action = new CodeAction(title);
            action.setKind(CodeActionKind.RefactorInline);
            action.setDisabled(new CodeActionDisabled(refused.getMessage()));
            return action;
        }
    }

    /** What is called, or one of the functions that may be; null where none is known. */
    private static UserFunction called(Question question, Expression function) {
        Document document = question.document();
        Type type = question.inference().typeOf(document, function);
        Symbol symbol = function instanceof Name name ? Bindings.of(document).symbol(name) : null;
        if (type instanceof UserFunction known) {
            return known;
        }
        return symbol == null
                ? null
                : symbol.bindings().stream()
                        .filter(binding -> binding.node() instanceof FunctionDefinition)
                        .map(binding -> new UserFunction(document, (FunctionDefinition) binding.node(), null))
                        .findFirst()
                        .orElse(null);
    }

    private static Span nameOf(Call call) {
        return call.function() instanceof Attribute attribute
                ? attribute.name().span()
                : call.function().span();
    }

    private TextEdit edit() throws Refused {
        FunctionDefinition function = called.definition();
        mustBeKnown(function);
        InlinedCall inlined = new InlinedCall(document, call, function, receiver());
        List<Statement> body = body(function);
        Statement user = InlinedBody.user(inlined);
        if (body.size() == 1 && body.get(0) instanceof Return only && only.value() != null) {
            try {
                return new TextEdit(document.range(call.span()), InlinedExpression.text(inlined, only.value()));
            } catch (Refused reason) {
                if (user == null) {
                    throw reason;
                }
            }
        } else if (user == null) {
            throw new Refused("it has statements, and the call is a part of one");
        }
        return new TextEdit(document.range(user.span()), InlinedBody.text(inlined, user, body));
    }

    /** Makes sure that the call can have no other function in mind. */
    private void mustBeKnown(FunctionDefinition function) throws Refused {
        if (called.document() != document) {
            throw new Refused("it is defined in another file");
        } else if (function.async()) {
            throw new Refused("it is a coroutine");
        } else if (!function.decorators().isEmpty() && !isStatic(function)) {
            throw new Refused("it has a decorator");
        }
        if (call.function() instanceof Attribute attribute) {
            new SureMethod(question, function).mustBeMeantBy(attribute);
        } else {
            Symbol symbol =
                    call.function() instanceof Name name ? Bindings.of(document).symbol(name) : null;
            if (symbol == null
                    || symbol.bindings().size() != 1
                    || symbol.bindings().get(0).node() != function) {
                throw new Refused("the name can mean something else");
            }
        }
    }

    private static boolean isStatic(FunctionDefinition function) {
        List<Decorator> decorators = function.decorators();
        return decorators.size() == 1 && decorators.get(0).name().text().equals("staticmethod");
    }

    /** The object that a method gets first; null where it gets none. */
    private Expression receiver() throws Refused {
        if (!(call.function() instanceof Attribute attribute)) {
            return null;
        }
        boolean bound = question.inference().typeOf(document, attribute.value()) instanceof UserInstance;
        if (isStatic(called.definition()) || !bound) {
            if (!(attribute.value() instanceof Name)) {
                throw new Refused("what stands before the dot must be computed");
            }
            return null;
        }
        return attribute.value();
    }

    private static List<Statement> body(FunctionDefinition function) {
        List<Statement> body = function.body().statements();
        boolean documented = body.size() > 1
                && body.get(0) instanceof ExpressionStatement first
                && first.expression() instanceof StringLiteral;
        return documented ? body.subList(1, body.size()) : body;
    }
}
