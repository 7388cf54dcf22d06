package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BooleanOperator;
import dev.vivarium.syntax.ast.BytesLiteral;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.ImaginaryLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.Power;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.text.Utf8;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Folds one expression whose parts are folded already; null when it is not constant. */
final class ExpressionFolder extends PartialExpressionVisitor<Folded> {
    /** Longer strings are interned only if the same text is a qstr already. */
    private static final int MAX_INTERNED_BYTES = 10;

    private final ConstantFolder folder;
    private final FoldedConstants folded;
    private final CompileOptions options;
    private final SourceLines lines;

    ExpressionFolder(ConstantFolder folder, FoldedConstants folded, CompileOptions options, SourceLines lines) {
        this.folder = folder;
        this.folded = folded;
        this.options = options;
        this.lines = lines;
    }

    @Override
    protected Folded visitOther(Expression expression) {
        return null;
    }

    @Override
    public Folded visitName(Name name) {
        folder.intern(name.text());
        Constant value = folder.definition(name.text());
        return value == null ? null : object(value, lines.of(name));
    }

    @Override
    public Folded visitIntegerLiteral(IntegerLiteral literal) {
        return object(Constant.Int.of(literal.value()), lines.of(literal));
    }

    @Override
    public Folded visitBigIntegerLiteral(BigIntegerLiteral literal) {
        return object(new Constant.Int(literal.value()), lines.of(literal));
    }

    @Override
    public Folded visitFloatLiteral(FloatLiteral literal) {
        return Folded.object(new Constant.Float(literal.value()), lines.of(literal));
    }

    @Override
    public Folded visitImaginaryLiteral(ImaginaryLiteral literal) {
        return Folded.object(new Constant.Complex(0, literal.value()), lines.of(literal));
    }

    @Override
    public Folded visitBytesLiteral(BytesLiteral literal) {
        return Folded.object(new Constant.Bytes(literal.value()), lines.of(literal));
    }

    @Override
    public Folded visitStringLiteral(StringLiteral literal) {
        String text = literal.value();
        if (Utf8.encode(text).length <= MAX_INTERNED_BYTES || folder.isInterned(text)) {
            folder.intern(text);
            return Folded.leaf(new Constant.Str(text, true));
        }
        return Folded.object(new Constant.Str(text, false), lines.of(literal));
    }

    @Override
    public Folded visitSingletonLiteral(SingletonLiteral literal) {
        switch (literal.value()) {
            case NONE:
                return Folded.leaf(Constant.Singleton.NONE);
            case FALSE:
                return Folded.leaf(Constant.Singleton.FALSE);
            case TRUE:
                boolean debug = lines.text(literal).equals("__debug__");
                return Folded.leaf(bool(!debug || options.optimisation() == 0));
            default:
                return Folded.leaf(Constant.Singleton.ELLIPSIS);
        }
    }

    @Override
    public Folded visitAttribute(Attribute attribute) {
        String module = folded.nameOf(attribute.value());
        if (module == null) {
            return null;
        }
        Constant value = options.moduleConstants().find(module, attribute.name().text());
        return value == null ? null : object(value, 0);
    }

    @Override
    public Folded visitUnaryOperation(UnaryOperation operation) {
        Constant operand = number(operation.operand());
        return operand == null
                ? null
                : result(ConstantArithmetic.unary(Operators.unary(operation.operator()), operand));
    }

    @Override
    public Folded visitBinaryOperation(BinaryOperation operation) {
        Constant value = number(operation.operands().get(0));
        for (int i = 0; value != null && i < operation.operators().size(); i++) {
            Constant right = number(operation.operands().get(i + 1));
            BinaryOperator operator = Operators.binary(operation.operators().get(i));
            value = right == null ? null : ConstantArithmetic.binary(operator, value, right);
        }
        return result(value);
    }

    @Override
    public Folded visitPower(Power power) {
        Constant base = number(power.base());
        Constant exponent = number(power.exponent());
        return base == null || exponent == null
                ? null
                : result(ConstantArithmetic.binary(BinaryOperator.POWER, base, exponent));
    }

    @Override
    public Folded visitNot(Not not) {
        Constant operand = folded.valueOf(not.operand());
        return operand == null ? null : Folded.leaf(bool(!ConstantArithmetic.isTrue(operand)));
    }

    @Override
    public Folded visitBooleanOperation(BooleanOperation operation) {
        boolean deciding = operation.operator() == BooleanOperator.OR;
        List<Expression> remaining = new ArrayList<>();
        int last = operation.operands().size() - 1;
        for (int i = 0; i <= last; i++) {
            Expression operand = operation.operands().get(i);
            Constant value = folded.valueOf(operand);
            boolean decides = value != null && ConstantArithmetic.isTrue(value) == deciding;
            if (i == last || value == null || decides) {
                remaining.add(operand);
            }
            if (decides) {
                break;
            }
        }
        if (remaining.size() == 1) {
            folded.replace(operation, remaining.get(0));
        } else {
            folded.keep(operation, remaining);
        }
        return null;
    }

    @Override
    public Folded visitTupleExpression(TupleExpression tuple) {
        List<Constant> items = new ArrayList<>();
        for (Expression element : tuple.elements()) {
            Constant value = folded.valueOf(element);
            if (value == null) {
                return null;
            }
            items.add(value);
        }
        if (items.isEmpty()) {
            return null;
        }
        return Folded.object(new Constant.Tuple(items), lineOf(tuple));
    }

    /** The line of the first element, or of the second when the grammar makes a list of all but the first. */
    private int lineOf(TupleExpression tuple) {
        List<Expression> elements = tuple.elements();
        boolean isList = elements.size() > 2 || elements.size() == 2 && lines.hasTrailingComma(tuple);
        return lines.of(elements.get(tuple.parenthesized() && isList ? 1 : 0));
    }

    private Folded result(Constant value) {
        return value == null ? null : object(value, 0);
    }

    /** A small int needs no entry in the table. */
    private Folded object(Constant value, int line) {
        boolean small = value instanceof Constant.Int && options.fitsSmallInt(intValue(value));
        return small ? Folded.leaf(value) : Folded.object(value, line);
    }

    private static BigInteger intValue(Constant value) {
        return ((Constant.Int) value).value();
    }

    private Constant number(Expression expression) {
        Folded value = folded.of(expression);
        return value != null && ConstantArithmetic.isNumber(value.value()) ? value.value() : null;
    }

    private static Constant bool(boolean value) {
        return value ? Constant.Singleton.TRUE : Constant.Singleton.FALSE;
    }
}
