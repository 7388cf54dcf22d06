package dev.vivarium.lsp.types;

import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.BinaryOperator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The types of operators' results. */
final class Arithmetic {
    private static final List<String> NUMBERS = List.of("bool", "int", "float", "complex");

    /** The methods that user classes implement operators with. */
    private static final Map<BinaryOperator, String> METHODS = new EnumMap<>(Map.ofEntries(
            Map.entry(BinaryOperator.ADD, "__add__"),
            Map.entry(BinaryOperator.SUBTRACT, "__sub__"),
            Map.entry(BinaryOperator.MULTIPLY, "__mul__"),
            Map.entry(BinaryOperator.MATRIX_MULTIPLY, "__matmul__"),
            Map.entry(BinaryOperator.DIVIDE, "__truediv__"),
            Map.entry(BinaryOperator.FLOOR_DIVIDE, "__floordiv__"),
            Map.entry(BinaryOperator.MODULO, "__mod__"),
            Map.entry(BinaryOperator.POWER, "__pow__"),
            Map.entry(BinaryOperator.OR, "__or__"),
            Map.entry(BinaryOperator.XOR, "__xor__"),
            Map.entry(BinaryOperator.AND, "__and__"),
            Map.entry(BinaryOperator.LEFT_SHIFT, "__lshift__"),
            Map.entry(BinaryOperator.RIGHT_SHIFT, "__rshift__")));

    private final Inference inference;

    Arithmetic(Inference inference) {
        this.inference = inference;
    }

    static Type unary(Type operand) {
        return operand instanceof BuiltinInstance number && number.name().equals("bool")
                ? Types.instance("int")
                : operand instanceof BuiltinInstance ? operand : Type.UNKNOWN;
    }

    Type binary(BinaryOperator operator, Type left, Type right) {
        List<Type> results = new ArrayList<>();
        for (Type one : left.members()) {
            for (Type other : right.members()) {
                results.add(ofOne(operator, one, other));
            }
        }
        return Types.union(results);
    }

    private Type ofOne(BinaryOperator operator, Type left, Type right) {
        if (left instanceof UserInstance) {
            return inference.method(left, METHODS.get(operator));
        }
        if (!(left instanceof BuiltinInstance one)) {
            return Type.UNKNOWN;
        }
        if (NUMBERS.contains(one.name())) {
            return number(operator, one, right);
        }
        if (operator == BinaryOperator.ADD && right instanceof BuiltinInstance other) {
            return one.name().equals("tuple") ? Types.instance("tuple") : Types.union(one, sameAs(one, other));
        }
        // Formatting, repetition and the operators of sets give what stands on the left.
        return one;
    }

    private static Type sameAs(BuiltinInstance one, BuiltinInstance other) {
        return one.name().equals(other.name()) ? other : Type.UNKNOWN;
    }

    private static Type number(BinaryOperator operator, BuiltinInstance one, Type right) {
        if (!(right instanceof BuiltinInstance other)) {
            return Type.UNKNOWN;
        }
        if (!NUMBERS.contains(other.name())) {
            // A number times a sequence.
            return operator == BinaryOperator.MULTIPLY ? other : Type.UNKNOWN;
        }
        int rank = Math.max(NUMBERS.indexOf(one.name()), NUMBERS.indexOf(other.name()));
        boolean bitwise =
                operator == BinaryOperator.AND || operator == BinaryOperator.OR || operator == BinaryOperator.XOR;
        if (rank == 0 && bitwise) {
            return Types.instance("bool");
        }
        return Types.instance(NUMBERS.get(Math.max(rank, operator == BinaryOperator.DIVIDE ? 2 : 1)));
    }
}
