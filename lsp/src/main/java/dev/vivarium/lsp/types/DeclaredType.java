package dev.vivarium.lsp.types;

import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BinaryOperator;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Singleton;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads types that are written: annotations, and the results in the runtime's tables. */
final class DeclaredType {
    /** The names that the typing module gives to built-in types. */
    private static final Map<String, String> ALIASES = Map.of(
            "List",
            "list",
            "Dict",
            "dict",
            "Set",
            "set",
            "Tuple",
            "tuple",
            "Iterator",
            "iterator",
            "Iterable",
            "iterator",
            "Generator",
            "iterator",
            "FrozenSet",
            "frozenset");

    private final Function<String, Type> names;
    private final Function<Expression, Type> others;

    /**
     * @param names what a name means as an annotation; unknown for names of built-in types
     * @param others what any other expression means
     */
    DeclaredType(Function<String, Type> names, Function<Expression, Type> others) {
        this.names = names;
        this.others = others;
    }

    /** What a text declares, as an expression; empty for one that is none. */
    static Optional<Expression> parse(String text) {
        SyntaxTree tree = Parser.parse(new SourceText(text), ParseMode.EVAL);
        return tree.problems().isEmpty() && tree.module().body().get(0) instanceof ExpressionStatement statement
                ? Optional.of(statement.expression())
                : Optional.empty();
    }

    /** What stands in quotes is not part of the document, so that nothing can be asked about its places. */
    private Type quoted(String text) {
        DeclaredType names = new DeclaredType(this.names, other -> Type.UNKNOWN);
        return parse(text).map(names::of).orElse(Type.UNKNOWN);
    }

    Type of(Expression annotation) {
        if (annotation instanceof Name name) {
            return named(name.text());
        } else if (annotation instanceof SingletonLiteral literal && literal.value() == Singleton.NONE) {
            return Type.NONE;
        } else if (annotation instanceof StringLiteral quoted) {
            return quoted(quoted.value());
        } else if (annotation instanceof Subscript subscript) {
            return generic(subscript);
        } else if (annotation instanceof BinaryOperation operation
                && operation.operators().stream().allMatch(operator -> operator == BinaryOperator.OR)) {
            return Types.union(operation.operands().stream().map(this::of).toList());
        }
        return others.apply(annotation);
    }

    private Type named(String name) {
        Type known = names.apply(name);
        return known.isKnown() ? known : Types.instance(ALIASES.getOrDefault(name, name));
    }

    private Type generic(Subscript subscript) {
        List<Type> arguments = new ArrayList<>();
        if (subscript.index() instanceof TupleExpression tuple) {
            tuple.elements().forEach(element -> arguments.add(of(element)));
        } else {
            arguments.add(of(subscript.index()));
        }
        String name = subscript.value() instanceof Name plain ? plain.text() : "";
        if (name.equals("Optional")) {
            return Types.union(arguments.get(0), Type.NONE);
        } else if (name.equals("Union")) {
            return Types.union(arguments);
        }
        String builtin = ALIASES.getOrDefault(name, name);
        Type type = Types.instance(builtin, arguments.toArray(Type[]::new));
        return type.isKnown() ? type : of(subscript.value());
    }
}
