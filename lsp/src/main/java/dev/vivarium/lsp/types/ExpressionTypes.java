package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.LambdaFunction;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BinaryOperator;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BytesLiteral;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.DictComprehension;
import dev.vivarium.syntax.ast.DictExpression;
import dev.vivarium.syntax.ast.ErrorExpression;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionVisitor;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.ImaginaryLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.MixedBraces;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.Power;
import dev.vivarium.syntax.ast.SetComprehension;
import dev.vivarium.syntax.ast.SetExpression;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.Slice;
import dev.vivarium.syntax.ast.Starred;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import java.util.List;

/** The type of each kind of expression. */
final class ExpressionTypes implements ExpressionVisitor<Type> {
    private final Inference inference;
    private final Document document;

    ExpressionTypes(Inference inference, Document document) {
        this.inference = inference;
        this.document = document;
    }

    private Type typeOf(Expression expression) {
        return inference.typeOf(document, expression);
    }

    private Type union(List<Expression> expressions) {
        return Types.union(expressions.stream().map(this::typeOf).toList());
    }

    @Override
    public Type visitName(Name expression) {
        return inference.name(document, expression);
    }

    @Override
    public Type visitIntegerLiteral(IntegerLiteral expression) {
        return Types.instance("int");
    }

    @Override
    public Type visitBigIntegerLiteral(BigIntegerLiteral expression) {
        return Types.instance("int");
    }

    @Override
    public Type visitFloatLiteral(FloatLiteral expression) {
        return Types.instance("float");
    }

    @Override
    public Type visitImaginaryLiteral(ImaginaryLiteral expression) {
        return Types.instance("complex");
    }

    @Override
    public Type visitStringLiteral(StringLiteral expression) {
        return Types.instance("str");
    }

    @Override
    public Type visitBytesLiteral(BytesLiteral expression) {
        return Types.instance("bytes");
    }

    @Override
    public Type visitSingletonLiteral(SingletonLiteral expression) {
        return switch (expression.value()) {
            case NONE -> Type.NONE;
            case TRUE, FALSE -> Types.instance("bool");
            case ELLIPSIS -> Types.instance("ellipsis");
        };
    }

    @Override
    public Type visitFormattedString(FormattedString expression) {
        return Types.instance("str");
    }

    @Override
    public Type visitTupleExpression(TupleExpression expression) {
        boolean spreads = expression.elements().stream().anyMatch(Starred.class::isInstance);
        return spreads
                ? Types.instance("tuple")
                : Types.instance(
                        "tuple",
                        expression.elements().stream().map(this::typeOf).toArray(Type[]::new));
    }

    @Override
    public Type visitListExpression(ListExpression expression) {
        return Types.instance("list", union(expression.elements()));
    }

    @Override
    public Type visitSetExpression(SetExpression expression) {
        return Types.instance("set", union(expression.elements()));
    }

    @Override
    public Type visitDictExpression(DictExpression expression) {
        return Types.instance(
                "dict",
                Types.union(expression.items().stream()
                        .filter(item -> item.key() != null)
                        .map(item -> typeOf(item.key()))
                        .toList()),
                Types.union(expression.items().stream()
                        .filter(item -> item.value() != null)
                        .map(item -> typeOf(item.value()))
                        .toList()));
    }

    @Override
    public Type visitMixedBraces(MixedBraces expression) {
        return Type.UNKNOWN;
    }

    @Override
    public Type visitListComprehension(ListComprehension expression) {
        return Types.instance("list", typeOf(expression.element()));
    }

    @Override
    public Type visitSetComprehension(SetComprehension expression) {
        return Types.instance("set", typeOf(expression.element()));
    }

    @Override
    public Type visitDictComprehension(DictComprehension expression) {
        return Types.instance("dict", typeOf(expression.key()), typeOf(expression.value()));
    }

    @Override
    public Type visitGeneratorExpression(GeneratorExpression expression) {
        return Types.instance("generator", typeOf(expression.element()));
    }

    @Override
    public Type visitUnaryOperation(UnaryOperation expression) {
        return Arithmetic.unary(typeOf(expression.operand()));
    }

    @Override
    public Type visitNot(Not expression) {
        return Types.instance("bool");
    }

    @Override
    public Type visitBinaryOperation(BinaryOperation expression) {
        Type type = typeOf(expression.operands().get(0));
        for (int i = 0; i < expression.operators().size(); i++) {
            type = new Arithmetic(inference)
                    .binary(
                            expression.operators().get(i),
                            type,
                            typeOf(expression.operands().get(i + 1)));
        }
        return type;
    }

    @Override
    public Type visitPower(Power expression) {
        return new Arithmetic(inference)
                .binary(BinaryOperator.POWER, typeOf(expression.base()), typeOf(expression.exponent()));
    }

    @Override
    public Type visitBooleanOperation(BooleanOperation expression) {
        return union(expression.operands());
    }

    @Override
    public Type visitComparison(Comparison expression) {
        return Types.instance("bool");
    }

    @Override
    public Type visitConditional(Conditional expression) {
        return Types.union(typeOf(expression.body()), typeOf(expression.orElse()));
    }

    @Override
    public Type visitLambda(Lambda expression) {
        return new LambdaFunction(document, expression);
    }

    @Override
    public Type visitAwait(Await expression) {
        return typeOf(expression.operand());
    }

    @Override
    public Type visitYield(Yield expression) {
        return Type.UNKNOWN;
    }

    @Override
    public Type visitYieldFrom(YieldFrom expression) {
        return Type.UNKNOWN;
    }

    @Override
    public Type visitNamedExpression(NamedExpression expression) {
        return typeOf(expression.value());
    }

    @Override
    public Type visitStarred(Starred expression) {
        return inference.items(typeOf(expression.value()));
    }

    @Override
    public Type visitAttribute(Attribute expression) {
        return inference.attribute(document, expression);
    }

    @Override
    public Type visitSubscript(Subscript expression) {
        Type value = typeOf(expression.value());
        return Types.union(value.members().stream()
                .map(member -> subscript(member, expression.index()))
                .toList());
    }

    private Type subscript(Type value, Expression index) {
        if (!(value instanceof BuiltinInstance instance)) {
            return inference.method(value, "__getitem__");
        }
        if (index instanceof Slice) {
            return instance.name().equals("tuple") ? Types.instance("tuple") : instance;
        }
        switch (instance.name()) {
            case "dict", "OrderedDict":
                return Types.argument(instance, 1);
            case "tuple":
                return index instanceof IntegerLiteral number
                                && number.value() < instance.arguments().size()
                        ? instance.arguments().get((int) number.value())
                        : inference.items(instance);
            default:
                return inference.items(instance);
        }
    }

    @Override
    public Type visitSlice(Slice expression) {
        return Types.instance("slice");
    }

    @Override
    public Type visitCall(Call expression) {
        if (typeOf(expression.function()) instanceof BuiltinClass of
                && of.type().name().equals("super")) {
            return inference.calls().superObject(document, expression);
        }
        return inference.calls().result(document, expression);
    }

    @Override
    public Type visitErrorExpression(ErrorExpression expression) {
        return Type.UNKNOWN;
    }
}
