package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.lsp.types.TypeText;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/inlayHint}: inferred types of variables, and which parameter a plain value is for. */
public final class InlayHints {
    private static final int LONGEST_TYPE = 40;

    private final Question question;
    private final Document document;
    private final Span part;
    private final List<InlayHint> hints = new ArrayList<>();

    private InlayHints(Question question, Range range) {
        this.question = question;
        document = question.document();
        part = document.span(range);
    }

    public static List<InlayHint> in(Question question, Range range) {
        InlayHints hints = new InlayHints(question, range);
        hints.visit(question.document().tree().module());
        return hints.hints;
    }

    private void visit(Node node) {
        if (node.span().start() > part.end() || node.span().end() < part.start()) {
            return;
        }
        if (node instanceof Assign assign && assign.targets().size() == 1 && saysNothing(assign.value())) {
            type(assign.targets().get(0), question.inference().typeOf(document, assign.value()));
        } else if (node instanceof For loop && loop.target() instanceof Name) {
            type(loop.target(), question.inference().items(question.inference().typeOf(document, loop.iterable())));
        } else if (node instanceof Call call) {
            arguments(call);
        }
        node.forEachChild(this::visit);
    }

    /** Whether a value does not show its own type, as a call, a name or an operation. */
    private boolean saysNothing(Expression value) {
        return value instanceof Attribute
                || value instanceof Name
                || value instanceof dev.vivarium.syntax.ast.BinaryOperation
                || value instanceof dev.vivarium.syntax.ast.Subscript
                || value instanceof Call call
                        && !(question.inference().typeOf(document, call.function()) instanceof UserClass);
    }

    private void type(Expression target, Type type) {
        String text = TypeText.of(type);
        boolean says = type.isKnown()
                && !text.contains("?")
                && !text.equals("module")
                && !text.equals("None")
                && text.length() <= LONGEST_TYPE;
        if (target instanceof Name name && says) {
            InlayHint hint = new InlayHint(document.position(name.span().end()), Either.forLeft(": " + text));
            hint.setKind(InlayHintKind.Type);
            hint.setData(document.uri());
            hints.add(hint);
        }
    }

    private void arguments(Call call) {
        List<String> names = parameterNames(question.inference().typeOf(document, call.function()));
        for (int i = 0; i < call.arguments().size() && i < names.size(); i++) {
            Argument argument = call.arguments().get(i);
            if (argument.kind() != ArgumentKind.POSITIONAL) {
                return;
            }
            if (isPlain(argument.value())) {
                InlayHint hint =
                        new InlayHint(document.position(argument.span().start()), Either.forLeft(names.get(i) + "="));
                hint.setKind(InlayHintKind.Parameter);
                hint.setData(document.uri());
                hints.add(hint);
            }
        }
    }

    private static boolean isPlain(Expression value) {
        return value instanceof dev.vivarium.syntax.ast.IntegerLiteral
                || value instanceof dev.vivarium.syntax.ast.FloatLiteral
                || value instanceof dev.vivarium.syntax.ast.StringLiteral
                || value instanceof dev.vivarium.syntax.ast.BytesLiteral
                || value instanceof dev.vivarium.syntax.ast.SingletonLiteral;
    }

    private List<String> parameterNames(Type type) {
        UserFunction function = null;
        boolean bound = false;
        if (type instanceof UserFunction user) {
            function = user;
            bound = user.receiver() != null;
        } else if (type instanceof UserClass of) {
            Member init = question.inference().members().find(new UserInstance(of), "__init__");
            function = init != null && init.type().get() instanceof UserFunction user ? user : null;
            bound = true;
        }
        List<String> names = new ArrayList<>();
        if (function != null) {
            for (Parameter parameter : function.definition().parameters()) {
                if (parameter.kind() != ParameterKind.PLAIN || parameter.name() == null) {
                    break;
                }
                names.add(parameter.name().text());
            }
        }
        return bound && !names.isEmpty() ? names.subList(1, names.size()) : names;
    }

    /** The hint with what is known of the thing it stands at. */
    public static InlayHint resolve(Question question, InlayHint hint) {
        Meaning meaning = Meaning.of(question, question.at(hint.getPosition()));
        if (meaning != null && hint.getKind() == InlayHintKind.Type) {
            hint.setTooltip(new Descriptions(question.inference()).line(meaning.name(), meaning.type()));
        } else if (hint.getKind() == InlayHintKind.Parameter) {
            hint.setTooltip("parameter " + hint.getLabel().getLeft().replace("=", ""));
        }
        return hint;
    }
}
