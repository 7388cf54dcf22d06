package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.LambdaFunction;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import java.util.List;

/** In which way a value holds the object of a variable strongly. */
final class HeldBy {
    private final Document document;
    private final Inference inference;
    private final Symbol symbol;

    HeldBy(Document document, Inference inference, Symbol symbol) {
        this.document = document;
        this.inference = inference;
        this.symbol = symbol;
    }

    /** How a value holds the object, in words; null where it is not seen to. */
    String how(Expression value) {
        if (value instanceof Name name && means(name)) {
            return "an argument";
        } else if (value instanceof Attribute attribute && attribute.value() instanceof Name name && means(name)) {
            Type type = inference.typeOf(document, attribute);
            boolean bound = type instanceof UserFunction function && function.receiver() != null
                    || type instanceof Type.BuiltinFunction builtin && builtin.receiver() != null;
            return bound ? "a bound method" : null;
        } else if (value instanceof Lambda lambda) {
            return byFunction(lambda, lambda.parameters());
        } else if (value instanceof Name) {
            return byNamedFunction(inference.typeOf(document, value));
        } else if (value instanceof Call || value instanceof Attribute) {
            return null;
        }
        String[] found = new String[1];
        value.forEachChild(child -> {
            if (child instanceof Expression inner && found[0] == null) {
                found[0] = how(inner);
            }
        });
        return found[0] == null ? null : "an argument";
    }

    private String byNamedFunction(Type type) {
        if (type instanceof UserFunction function && function.document() == document) {
            return byFunction(function.definition(), function.definition().parameters());
        }
        return type instanceof LambdaFunction lambda && lambda.document() == document
                ? byFunction(lambda.lambda(), lambda.lambda().parameters())
                : null;
    }

    private String byFunction(Node function, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.defaultValue() instanceof Name name && means(name)) {
                return "a default value";
            }
        }
        // A function does not hold the module's variables: these hold their objects themselves.
        boolean canClose =
                symbol.scope().kind() != Scope.Kind.MODULE && symbol.scope().kind() != Scope.Kind.CLASS;
        boolean closes = canClose
                && symbol.occurrences().stream()
                        .anyMatch(occurrence ->
                                function.span().contains(occurrence.span()) && occurrence.scope() != symbol.scope());
        return closes ? "a closure" : null;
    }

    private boolean means(Name name) {
        return Bindings.of(document).symbol(name) == symbol;
    }
}
