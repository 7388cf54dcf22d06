package dev.vivarium.dap.expressions;

import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.BytesLiteral;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.syntax.ast.UnaryOperator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The values of literals, and of tuples of literals. Objects among them are kept behind the pool. */
final class Constants {
    private final Computing computing;
    private final ObjectSpace space;
    private final String text;
    private final Map<String, Long> kept;
    /** Those that the program has not interned. */
    private final Map<String, Long> texts = new HashMap<>();

    /** @param kept the constants of all expressions, by their text and where in it they are written */
    Constants(Computing computing, String text, Map<String, Long> kept) {
        this.computing = computing;
        this.text = text;
        this.kept = kept;
        space = computing.space;
    }

    /** The value of a constant; NULL for any other expression. */
    long value(Expression expression) {
        if (!isConstant(expression)) {
            return Value.NULL;
        }
        return kept.computeIfAbsent(text + expression.span(), place -> keep(expression));
    }

    private long keep(Expression expression) {
        computing.begin();
        try {
            long value = make(expression);
            if (!space.heap.scratch.keep()) {
                throw NeedsProgram.here();
            }
            return value;
        } finally {
            computing.end();
        }
    }

    private static boolean isConstant(Expression expression) {
        if (expression instanceof TupleExpression tuple) {
            return tuple.elements().stream().allMatch(Constants::isConstant);
        }
        if (expression instanceof UnaryOperation operation) {
            return operation.operator() == UnaryOperator.NEGATIVE
                    && (operation.operand() instanceof IntegerLiteral || operation.operand() instanceof FloatLiteral);
        }
        return expression instanceof IntegerLiteral
                || expression instanceof BigIntegerLiteral
                || expression instanceof FloatLiteral
                || expression instanceof StringLiteral
                || expression instanceof BytesLiteral
                || expression instanceof SingletonLiteral;
    }

    private long make(Expression expression) {
        if (expression instanceof UnaryOperation operation) {
            return computing.unary(dev.vivarium.bytecode.UnaryOperator.NEGATIVE, make(operation.operand()));
        } else if (expression instanceof IntegerLiteral literal) {
            return IntType.create(space, literal.value());
        } else if (expression instanceof BigIntegerLiteral literal) {
            return IntType.create(space, literal.value());
        } else if (expression instanceof FloatLiteral literal) {
            return Value.ofDouble(literal.value());
        } else if (expression instanceof StringLiteral literal) {
            return text(literal.value());
        } else if (expression instanceof BytesLiteral literal) {
            return BytesType.create(space, literal.value());
        } else if (expression instanceof TupleExpression tuple) {
            int base = space.stack.top;
            tuple.elements().forEach(element -> space.stack.push(make(element)));
            long made = TupleType.fromStack(space, base, tuple.elements().size());
            space.stack.top = base;
            return made;
        }
        return singleton((SingletonLiteral) expression);
    }

    /** Interned, as the compiler has it, only where the program knows it: there are no new names. */
    private long text(String text) {
        int known = space.qstrs.find(text.getBytes(StandardCharsets.UTF_8));
        return known >= 0
                ? Value.ofQstr(known)
                : texts.computeIfAbsent(text, unknown -> StrType.create(space, unknown));
    }

    private static long singleton(SingletonLiteral literal) {
        return switch (literal.value()) {
            case NONE -> Value.NONE;
            case TRUE -> Value.TRUE;
            case FALSE -> Value.FALSE;
            case ELLIPSIS -> Value.ELLIPSIS;
        };
    }
}
