package dev.vivarium.dap.expressions;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.compiler.Operators;
import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ListType;
import dev.vivarium.object.TupleType;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BooleanOperator;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.Power;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.vm.CodePlace;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Compiles what is computed from its parts. For functions and comprehensions, and for names that the program has not, it
 * throws {@link NeedsProgram}.
 */
final class ReadingCompiler {
    private final Computing computing;
    private final CodePlace code;
    private final String bound;
    private final Constants constants;
    private final CallCompiler calls;

    /** @param bound a name besides the frame's, for {@link Computing#bound}; null for none */
    ReadingCompiler(Computing computing, CodePlace code, String bound, Constants constants) {
        this.computing = computing;
        this.code = code;
        this.bound = bound;
        this.constants = constants;
        calls = new CallCompiler(computing, this);
    }

    Reading compile(Expression expression) {
        long constant = constants.value(expression);
        if (constant != Value.NULL) {
            return frames -> constant;
        } else if (expression instanceof Name name) {
            return name(name.text());
        } else if (expression instanceof Attribute attribute) {
            Reading object = compile(attribute.value());
            int name = qstr(attribute.name().text());
            return frames -> computing.attribute(object.in(frames), name);
        } else if (expression instanceof Subscript subscript) {
            Reading container = compile(subscript.value());
            Reading key = compile(subscript.index());
            return frames -> computing.item(container.in(frames), key.in(frames));
        } else if (expression instanceof Call call) {
            return calls.compile(call);
        } else if (expression instanceof FormattedString formatted) {
            return calls.compile(formatted.call());
        }
        return compileOperation(expression);
    }

    private Reading compileOperation(Expression expression) {
        if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof BooleanOperation operation) {
            return booleans(operation);
        } else if (expression instanceof BinaryOperation operation) {
            return arithmetic(operation);
        } else if (expression instanceof Power power) {
            return binary(BinaryOperator.POWER, compile(power.base()), compile(power.exponent()));
        } else if (expression instanceof Not not) {
            Reading operand = compile(not.operand());
            return frames -> Value.ofBoolean(!computing.isTrue(operand.in(frames)));
        } else if (expression instanceof UnaryOperation operation) {
            Reading operand = compile(operation.operand());
            UnaryOperator operator = Operators.unary(operation.operator());
            return frames -> computing.unary(operator, operand.in(frames));
        } else if (expression instanceof Conditional conditional) {
            Reading test = compile(conditional.test());
            Reading body = compile(conditional.body());
            Reading otherwise = compile(conditional.orElse());
            return frames -> (computing.isTrue(test.in(frames)) ? body : otherwise).in(frames);
        } else if (expression instanceof TupleExpression tuple) {
            Reading[] elements = all(tuple.elements());
            return frames -> {
                int base = computing.push(elements, frames);
                return computing.popTo(base, TupleType.fromStack(computing.space, base, elements.length));
            };
        } else if (expression instanceof ListExpression list) {
            Reading[] elements = all(list.elements());
            return frames -> {
                int base = computing.push(elements, frames);
                return computing.popTo(base, ListType.fromStack(computing.space, base, elements.length));
            };
        }
        throw NeedsProgram.here();
    }

    /** The number of a name that the program has. */
    int qstr(String text) {
        int qstr = computing.space.qstrs.find(text.getBytes(StandardCharsets.UTF_8));
        if (qstr < 0) {
            throw NeedsProgram.here();
        }
        return qstr;
    }

    private Reading name(String text) {
        if (text.equals(bound)) {
            return frames -> computing.bound;
        }
        int local = code.local(text);
        if (local >= 0) {
            return frames -> found(frames.localValue(0, local));
        }
        return new GlobalName(computing, qstr(text));
    }

    private static long found(long value) {
        if (value == Value.NULL) {
            throw NeedsProgram.here();
        }
        return value;
    }

    Reading[] all(List<? extends Expression> expressions) {
        return expressions.stream().map(this::compile).toArray(Reading[]::new);
    }

    private Reading binary(BinaryOperator operator, Reading left, Reading right) {
        return frames -> computing.binary(operator, left.in(frames), right.in(frames));
    }

    private Reading comparison(Comparison comparison) {
        BinaryOperator[] operators =
                comparison.operators().stream().map(Operators::comparison).toArray(BinaryOperator[]::new);
        Reading[] operands = all(comparison.operands());
        boolean isNegated = Operators.isNegated(comparison.operators().get(0));
        if (operators.length == 1 && !isNegated) {
            return binary(operators[0], operands[0], operands[1]);
        }
        boolean[] negated = new boolean[operators.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = Operators.isNegated(comparison.operators().get(i));
        }
        return frames -> {
            long left = operands[0].in(frames);
            long result = Value.TRUE;
            for (int i = 0; i < operators.length; i++) {
                long right = operands[i + 1].in(frames);
                result = computing.binary(operators[i], left, right);
                result = negated[i] ? Value.ofBoolean(!computing.isTrue(result)) : result;
                if (i + 1 < operators.length && !computing.isTrue(result)) {
                    return result;
                }
                left = right;
            }
            return result;
        };
    }

    private Reading booleans(BooleanOperation operation) {
        Reading[] operands = all(operation.operands());
        boolean goesOnAfter = operation.operator() == BooleanOperator.AND;
        return frames -> {
            long value = operands[0].in(frames);
            for (int i = 1; i < operands.length && computing.isTrue(value) == goesOnAfter; i++) {
                value = operands[i].in(frames);
            }
            return value;
        };
    }

    private Reading arithmetic(BinaryOperation operation) {
        Reading[] operands = all(operation.operands());
        Reading chain = operands[0];
        for (int i = 1; i < operands.length; i++) {
            chain = binary(Operators.binary(operation.operators().get(i - 1)), chain, operands[i]);
        }
        return chain;
    }
}
