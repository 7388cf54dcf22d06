package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.ComparisonOperator;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.TupleExpression;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comparisons of arrays, searches in them, and numbers that do not fit into them. */
final class ArrayDifferences implements NodeRule {
    /** How many bits an item has. */
    private static final Map<String, Integer> BITS =
            Map.of("b", 8, "B", 8, "h", 16, "H", 16, "i", 32, "I", 32, "l", 64, "L", 64, "q", 64, "Q", 64);

    private static final String FLOATS = "fd";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Comparison.class, Call.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Call call) {
            overflow(document, call, findings);
        } else if (node instanceof Comparison comparison && !GuardedPlaces.isGuarded(document, node)) {
            for (int i = 0; i < comparison.operators().size(); i++) {
                compare(
                        document,
                        comparison.operands().get(i),
                        comparison.operators().get(i),
                        comparison.operands().get(i + 1),
                        findings);
            }
        }
    }

    private static void compare(
            Document document, Expression left, ComparisonOperator operator, Expression right, Findings findings) {
        boolean contains = operator == ComparisonOperator.IN || operator == ComparisonOperator.NOT_IN;
        if (contains && isInt(typeOf(document, left, findings)) && isArray(typeOf(document, right, findings))) {
            findings.warn(
                    right.span(),
                    "array-containment",
                    "NotImplementedError: arrays and bytearrays are not searched for an int; compare item by item");
        } else if (operator != ComparisonOperator.IS && operator != ComparisonOperator.IS_NOT && !contains) {
            String one = typecode(document, left, findings);
            String other = typecode(document, right, findings);
            boolean compared = one == null || other == null || areCompared(one, other);
            if (!compared) {
                findings.warn(
                        right.span(),
                        "array-comparison",
                        "NotImplementedError: arrays of '" + one + "' and '" + other
                                + "' are not compared; compare item by item");
            }
        }
    }

    /** Whole numbers of one size are compared; signs are not looked at. */
    private static boolean areCompared(String one, String other) {
        return one.equalsIgnoreCase(other) && !FLOATS.contains(one);
    }

    private static Type typeOf(Document document, Expression expression, Findings findings) {
        return findings.inference().typeOf(document, expression);
    }

    private static boolean isInt(Type type) {
        return type instanceof BuiltinInstance instance && instance.name().equals("int");
    }

    private static boolean isArray(Type type) {
        return type instanceof BuiltinInstance instance
                && (instance.name().equals("array") || instance.name().equals("bytearray"));
    }

    /** The typecode of an array that is made here, or was made for a variable that nothing else is assigned to. */
    private static String typecode(Document document, Expression expression, Findings findings) {
        Symbol symbol = expression instanceof Name name ? Bindings.of(document).symbol(name) : null;
        boolean assignedOnce = symbol != null
                && symbol.bindings().size() == 1
                && symbol.bindings().get(0).node() instanceof Assign assign
                && assign.targets().get(0) instanceof Name;
        Expression made = assignedOnce ? ((Assign) symbol.bindings().get(0).node()).value() : expression;
        return made instanceof Call call && isArrayType(document, call, findings) ? typecode(call) : null;
    }

    private static boolean isArrayType(Document document, Call call, Findings findings) {
        return typeOf(document, call.function(), findings) instanceof BuiltinClass of
                && of.type().name().equals("array");
    }

    private static String typecode(Call call) {
        boolean given = !call.arguments().isEmpty() && call.arguments().get(0).value() instanceof StringLiteral;
        return given ? ((StringLiteral) call.arguments().get(0).value()).value() : null;
    }

    private static void overflow(Document document, Call call, Findings findings) {
        if (call.arguments().isEmpty() || !(typeOf(document, call.function(), findings) instanceof BuiltinClass of)) {
            return;
        }
        String typecode = switch (of.type().name()) {
            case "array" -> call.arguments().size() == 2 ? typecode(call) : null;
            case "bytearray" -> call.arguments().size() == 1 ? "B" : null;
            default -> null;
        };
        if (typecode == null || !BITS.containsKey(typecode)) {
            return;
        }
        Expression items = call.arguments().get(call.arguments().size() - 1).value();
        for (Expression item : itemsOf(items)) {
            BigInteger value = Constants.integer(document, item, findings.inference());
            BigInteger kept = value == null ? null : truncated(value, typecode);
            if (value != null && !value.equals(kept)) {
                findings.warn(
                        item.span(),
                        "array-overflow",
                        value + " does not fit into '" + typecode + "' and becomes " + kept
                                + "; CPython raises an error");
            }
        }
    }

    private static List<Expression> itemsOf(Expression items) {
        if (items instanceof ListExpression list) {
            return list.elements();
        }
        return items instanceof TupleExpression tuple ? tuple.elements() : List.of();
    }

    private static BigInteger truncated(BigInteger value, String typecode) {
        int bits = BITS.get(typecode);
        BigInteger kept = value.mod(BigInteger.ONE.shiftLeft(bits));
        boolean signed = Character.isLowerCase(typecode.charAt(0));
        return signed && kept.testBit(bits - 1) ? kept.subtract(BigInteger.ONE.shiftLeft(bits)) : kept;
    }
}
