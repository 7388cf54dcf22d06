package dev.vivarium.compiler;

import dev.vivarium.bytecode.Constant;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.TupleExpression;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outcome of constant folding: the tree stays as it is, this says which parts of it mean something simpler. */
final class FoldedConstants {
    private static final Constant EMPTY_TUPLE = new Constant.Tuple(List.of());

    private final Map<Expression, Folded> values = new IdentityHashMap<>();
    private final Map<Expression, Expression> replacements = new IdentityHashMap<>();
    private final Map<BooleanOperation, List<Expression>> operands = new IdentityHashMap<>();
    private final Set<Statement> elided = Collections.newSetFromMap(new IdentityHashMap<>());

    void put(Expression expression, Folded value) {
        values.put(expression, value);
    }

    void remove(Expression expression) {
        values.remove(expression);
    }

    void replace(Expression expression, Expression replacement) {
        replacements.put(expression, replacement);
    }

    void keep(BooleanOperation operation, List<Expression> remaining) {
        operands.put(operation, remaining);
    }

    void elide(Statement statement) {
        elided.add(statement);
    }

    /** The constant an expression compiles to, or null. */
    Folded of(Expression expression) {
        return values.get(resolve(expression));
    }

    /** What is left of an {@code and} or {@code or} of which one operand decides; else the expression itself. */
    Expression resolve(Expression expression) {
        Expression resolved = expression;
        while (replacements.containsKey(resolved)) {
            resolved = replacements.get(resolved);
        }
        return resolved;
    }

    /** The operands that may be evaluated. */
    List<Expression> operands(BooleanOperation operation) {
        return operands.getOrDefault(operation, operation.operands());
    }

    /** The statement defines a private constant and leaves no code. */
    boolean isElided(Statement statement) {
        return elided.contains(statement);
    }

    /** The value when it is known, also of the empty tuple, which compiles to a tuple display all the same. */
    Constant valueOf(Expression expression) {
        Expression resolved = resolve(expression);
        Folded folded = values.get(resolved);
        if (folded != null) {
            return folded.value();
        }
        boolean empty = resolved instanceof TupleExpression
                && ((TupleExpression) resolved).elements().isEmpty();
        return empty ? EMPTY_TUPLE : null;
    }

    boolean isTrue(Expression expression) {
        Constant value = valueOf(expression);
        return value != null && ConstantArithmetic.isTrue(value);
    }

    boolean isFalse(Expression expression) {
        Constant value = valueOf(expression);
        return value != null && !ConstantArithmetic.isTrue(value);
    }

    /** The text of an expression that is a plain name, or null. */
    String nameOf(Expression expression) {
        Expression resolved = resolve(expression);
        return resolved instanceof Name && !values.containsKey(resolved) ? ((Name) resolved).text() : null;
    }
}
