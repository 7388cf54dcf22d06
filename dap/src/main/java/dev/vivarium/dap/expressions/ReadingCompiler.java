package dev.vivarium.dap.expressions;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BinaryOperator;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BooleanOperator;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.ComparisonOperator;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.vm.CodePlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compiles what reads, compares and computes; for everything else it throws {@link Undecided}. */
final class ReadingCompiler {
    private final ObjectSpace space;
    private final CodePlace code;
    private final Truth truth;
    private final Members members;
    private final Comparing comparing;

    ReadingCompiler(ObjectSpace space, CodePlace code, Truth truth) {
        this.space = space;
        this.code = code;
        this.truth = truth;
        members = new Members(space);
        comparing = new Comparing(space);
    }

    Reading compile(Expression expression) {
        if (expression instanceof Name name) {
            return name(name.text());
        } else if (expression instanceof Attribute attribute) {
            Reading object = compile(attribute.value());
            int name = qstr(attribute.name().text());
            return frames -> members.attribute(object.in(frames), name);
        } else if (expression instanceof Subscript subscript) {
            Reading container = compile(subscript.value());
            Reading key = compile(subscript.index());
            return frames -> members.item(container.in(frames), key.in(frames));
        } else if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof BooleanOperation operation) {
            return booleans(operation);
        } else if (expression instanceof BinaryOperation operation) {
            return arithmetic(operation);
        }
        return compileOther(expression);
    }

    private Reading compileOther(Expression expression) {
        if (expression instanceof Not not) {
            Reading operand = compile(not.operand());
            return frames -> Value.ofBoolean(!truth.of(operand.in(frames)));
        } else if (expression instanceof UnaryOperation operation) {
            Reading operand = compile(operation.operand());
            return frames -> Arithmetic.unary(operation.operator(), operand.in(frames));
        } else if (expression instanceof Conditional conditional) {
            Reading test = compile(conditional.test());
            Reading body = compile(conditional.body());
            Reading otherwise = compile(conditional.orElse());
            return frames -> (truth.of(test.in(frames)) ? body : otherwise).in(frames);
        } else if (expression instanceof Call call) {
            return length(call);
        }
        long constant = constant(expression);
        return frames -> constant;
    }

    private long constant(Expression expression) {
        if (expression instanceof IntegerLiteral literal && Value.fitsSmallInt(literal.value())) {
            return Value.ofSmallInt(literal.value());
        } else if (expression instanceof FloatLiteral literal) {
            return Value.ofDouble(literal.value());
        } else if (expression instanceof StringLiteral literal) {
            return Value.ofQstr(qstr(literal.value()));
        } else if (expression instanceof SingletonLiteral literal) {
            return switch (literal.value()) {
                case NONE -> Value.NONE;
                case TRUE -> Value.TRUE;
                case FALSE -> Value.FALSE;
                case ELLIPSIS -> Value.ELLIPSIS;
            };
        }
        throw Undecided.here();
    }

    /** The number of a text that the program has interned; others cannot be compared so. */
    private int qstr(String text) {
        int qstr = space.qstrs.find(text.getBytes(StandardCharsets.UTF_8));
        if (qstr < 0) {
            throw Undecided.here();
        }
        return qstr;
    }

    private Reading name(String text) {
        int local = code.local(text);
        if (local >= 0) {
            return frames -> {
                long value = frames.localValue(0, local);
                if (value == Value.NULL) {
                    throw Undecided.here();
                }
                return value;
            };
        }
        int name = qstr(text);
        return frames -> members.global(frames.globals(0), name);
    }

    /** {@code len(x)}, the one call that is understood. */
    private Reading length(Call call) {
        boolean isLength = call.function() instanceof Name name
                && name.text().equals("len")
                && code.local("len") < 0
                && call.arguments().size() == 1;
        Argument argument = isLength ? call.arguments().get(0) : null;
        if (argument == null || argument.kind() != ArgumentKind.POSITIONAL) {
            throw Undecided.here();
        }
        Reading measured = compile(argument.value());
        int name = qstr("len");
        return frames -> {
            if (members.hides(frames.globals(0), name)) {
                throw Undecided.here();
            }
            return Value.ofSmallInt(truth.length(measured.in(frames)));
        };
    }

    private List<Reading> all(List<Expression> expressions) {
        List<Reading> readings = new ArrayList<>();
        expressions.forEach(each -> readings.add(compile(each)));
        return readings;
    }

    private Reading comparison(Comparison comparison) {
        List<ComparisonOperator> operators = comparison.operators();
        ComparisonOperator only = operators.get(0);
        Reading withText = operators.size() == 1 ? text(comparison, only) : null;
        if (withText != null) {
            return withText;
        }
        List<Reading> operands = all(comparison.operands());
        Reading first = operands.get(0);
        Reading second = operands.get(1);
        if (operators.size() == 1) {
            return frames -> Value.ofBoolean(comparing.holds(only, first.in(frames), second.in(frames)));
        }
        return frames -> {
            long left = first.in(frames);
            for (int i = 0; i < operators.size(); i++) {
                long right = operands.get(i + 1).in(frames);
                if (!comparing.holds(operators.get(i), left, right)) {
                    return Value.FALSE;
                }
                left = right;
            }
            return Value.TRUE;
        };
    }

    /** A comparison with a text, which the program need not know; null for another one. */
    private Reading text(Comparison comparison, ComparisonOperator operator) {
        Expression second = comparison.operands().get(1);
        boolean isEqual = operator == ComparisonOperator.EQUAL;
        if (!(second instanceof StringLiteral literal) || !isEqual && operator != ComparisonOperator.NOT_EQUAL) {
            return null;
        }
        Reading first = compile(comparison.operands().get(0));
        byte[] text = literal.value().getBytes(StandardCharsets.UTF_8);
        return frames -> Value.ofBoolean(comparing.isText(first.in(frames), text) == isEqual);
    }

    private Reading booleans(BooleanOperation operation) {
        List<Reading> operands = all(operation.operands());
        boolean goesOnAfter = operation.operator() == BooleanOperator.AND;
        return frames -> {
            long value = operands.get(0).in(frames);
            for (int i = 1; i < operands.size() && truth.of(value) == goesOnAfter; i++) {
                value = operands.get(i).in(frames);
            }
            return value;
        };
    }

    private Reading arithmetic(BinaryOperation operation) {
        List<Reading> operands = all(operation.operands());
        List<BinaryOperator> operators = operation.operators();
        return frames -> {
            long value = operands.get(0).in(frames);
            for (int i = 0; i < operators.size(); i++) {
                value = Arithmetic.binary(
                        operators.get(i), value, operands.get(i + 1).in(frames));
            }
            return value;
        };
    }
}
