package dev.vivarium.lsp.feature;

import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BytesLiteral;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.ComprehensionFor;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.ImaginaryLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.Power;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.Slice;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.UnaryOperation;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether some names are what an expression evaluates first, in a given order and once each, so that values computed
 * before the expression can as well be computed where the names stand.
 */
final class EvaluationOrder {
    /** Name for name, where each is to be met. */
    private final List<Name> wanted;

    private final Predicate<Name> harmless;
    private int met;
    private boolean kept = true;

    private EvaluationOrder(List<Name> wanted, Predicate<Name> harmless) {
        this.wanted = wanted;
        this.harmless = harmless;
    }

    /**
     * Whether nothing is computed, and no other name read, before all of {@code wanted} have been met.
     *
     * @param harmless the names that may as well be read later
     */
    static boolean isKept(Expression expression, List<Name> wanted, Predicate<Name> harmless) {
        EvaluationOrder order = new EvaluationOrder(wanted, harmless);
        order.evaluate(expression);
        return order.kept && order.met == wanted.size();
    }

    static boolean isLiteral(Expression expression) {
        return expression instanceof IntegerLiteral
                || expression instanceof BigIntegerLiteral
                || expression instanceof FloatLiteral
                || expression instanceof ImaginaryLiteral
                || expression instanceof SingletonLiteral
                || expression instanceof StringLiteral
                || expression instanceof BytesLiteral;
    }

    private void evaluate(Node node) {
        if (met == wanted.size()) {
            return;
        }
        if (node instanceof Name name) {
            if (wanted.get(met) == name) {
                met++;
            } else {
                kept &= harmless.test(name);
            }
        } else if (node instanceof TupleExpression || node instanceof ListExpression) {
            node.forEachChild(this::evaluate);
        } else if (!(node instanceof Expression expression && isLiteral(expression))) {
            beginOf(node);
            // From here on something has been computed.
            kept &= met == wanted.size();
        }
    }

    /** Evaluates the parts of an operation that come before anything is done with them. */
    private void beginOf(Node node) {
        if (node instanceof BinaryOperation || node instanceof Comparison) {
            List<Expression> operands =
                    node instanceof BinaryOperation operation ? operation.operands() : ((Comparison) node).operands();
            operands.subList(0, 2).forEach(this::evaluate);
        } else if (node instanceof BooleanOperation operation) {
            evaluate(operation.operands().get(0));
        } else if (node instanceof Conditional conditional) {
            evaluate(conditional.test());
        } else if (node instanceof Call call) {
            call(call);
        } else if (node instanceof Attribute attribute) {
            evaluate(attribute.value());
        } else if (node instanceof ListComprehension list) {
            evaluate(((ComprehensionFor) list.clauses().get(0)).iterable());
        } else if (node instanceof GeneratorExpression generator) {
            evaluate(((ComprehensionFor) generator.clauses().get(0)).iterable());
        } else if (node instanceof Power
                || node instanceof Subscript
                || node instanceof Slice
                || node instanceof UnaryOperation
                || node instanceof Not) {
            node.forEachChild(this::evaluate);
        }
    }

    private void call(Call call) {
        evaluate(call.function());
        for (Argument argument : call.arguments()) {
            boolean plain = argument.kind() == ArgumentKind.POSITIONAL || argument.kind() == ArgumentKind.KEYWORD;
            if (!plain) {
                return;
            }
            evaluate(argument.value());
        }
    }
}
