package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Copies of expressions whose spans count from elsewhere. Absent parts stay absent. */
final class MovedExpressions implements ExpressionVisitor<Expression> {
    private final int by;

    MovedExpressions(int by) {
        this.by = by;
    }

    Span span(Span span) {
        return new Span(span.start() + by, span.end() + by);
    }

    Expression expression(Expression expression) {
        return expression == null ? null : expression.accept(this);
    }

    <T> List<T> list(List<T> nodes, Function<T, T> move) {
        if (nodes.size() < 2) {
            return nodes.isEmpty() ? nodes : List.of(move.apply(nodes.get(0)));
        }
        List<T> moved = new ArrayList<>(nodes.size());
        for (T node : nodes) {
            moved.add(move.apply(node));
        }
        return Collections.unmodifiableList(moved);
    }

    Identifier identifier(Identifier identifier) {
        return identifier == null ? null : new Identifier(span(identifier.span()), identifier.text());
    }

    Argument argument(Argument node) {
        return new Argument(span(node.span()), node.kind(), expression(node.name()), expression(node.value()));
    }

    Parameter parameter(Parameter node) {
        return new Parameter(
                span(node.span()),
                node.kind(),
                identifier(node.name()),
                expression(node.annotation()),
                expression(node.defaultValue()));
    }

    private DictItem item(DictItem node) {
        return new DictItem(span(node.span()), expression(node.key()), expression(node.value()));
    }

    private ComprehensionClause clause(ComprehensionClause clause) {
        if (clause instanceof ComprehensionFor node) {
            return new ComprehensionFor(span(node.span()), expression(node.target()), expression(node.iterable()));
        }
        ComprehensionIf node = (ComprehensionIf) clause;
        return new ComprehensionIf(span(node.span()), expression(node.condition()));
    }

    @Override
    public Expression visitName(Name node) {
        return new Name(span(node.span()), node.text());
    }

    @Override
    public Expression visitIntegerLiteral(IntegerLiteral node) {
        return new IntegerLiteral(span(node.span()), node.value());
    }

    @Override
    public Expression visitBigIntegerLiteral(BigIntegerLiteral node) {
        return new BigIntegerLiteral(span(node.span()), node.value());
    }

    @Override
    public Expression visitFloatLiteral(FloatLiteral node) {
        return new FloatLiteral(span(node.span()), node.value());
    }

    @Override
    public Expression visitImaginaryLiteral(ImaginaryLiteral node) {
        return new ImaginaryLiteral(span(node.span()), node.value());
    }

    @Override
    public Expression visitStringLiteral(StringLiteral node) {
        return new StringLiteral(span(node.span()), node.value());
    }

    @Override
    public Expression visitBytesLiteral(BytesLiteral node) {
        return new BytesLiteral(span(node.span()), node.value());
    }

    @Override
    public Expression visitSingletonLiteral(SingletonLiteral node) {
        return new SingletonLiteral(span(node.span()), node.value());
    }

    @Override
    public Expression visitFormattedString(FormattedString node) {
        return new FormattedString(span(node.span()), visitCall(node.call()));
    }

    @Override
    public Expression visitTupleExpression(TupleExpression node) {
        return new TupleExpression(span(node.span()), list(node.elements(), this::expression), node.parenthesized());
    }

    @Override
    public Expression visitListExpression(ListExpression node) {
        return new ListExpression(span(node.span()), list(node.elements(), this::expression));
    }

    @Override
    public Expression visitSetExpression(SetExpression node) {
        return new SetExpression(span(node.span()), list(node.elements(), this::expression));
    }

    @Override
    public Expression visitDictExpression(DictExpression node) {
        return new DictExpression(span(node.span()), list(node.items(), this::item));
    }

    @Override
    public Expression visitMixedBraces(MixedBraces node) {
        return new MixedBraces(span(node.span()), list(node.items(), this::item));
    }

    @Override
    public Expression visitListComprehension(ListComprehension node) {
        return new ListComprehension(span(node.span()), expression(node.element()), list(node.clauses(), this::clause));
    }

    @Override
    public Expression visitSetComprehension(SetComprehension node) {
        return new SetComprehension(span(node.span()), expression(node.element()), list(node.clauses(), this::clause));
    }

    @Override
    public Expression visitDictComprehension(DictComprehension node) {
        return new DictComprehension(
                span(node.span()),
                expression(node.key()),
                expression(node.value()),
                list(node.clauses(), this::clause));
    }

    @Override
    public Expression visitGeneratorExpression(GeneratorExpression node) {
        return new GeneratorExpression(
                span(node.span()), expression(node.element()), list(node.clauses(), this::clause));
    }

    @Override
    public Expression visitUnaryOperation(UnaryOperation node) {
        return new UnaryOperation(span(node.span()), node.operator(), expression(node.operand()));
    }

    @Override
    public Expression visitNot(Not node) {
        return new Not(span(node.span()), expression(node.operand()));
    }

    @Override
    public Expression visitBinaryOperation(BinaryOperation node) {
        return new BinaryOperation(span(node.span()), list(node.operands(), this::expression), node.operators());
    }

    @Override
    public Expression visitPower(Power node) {
        return new Power(span(node.span()), expression(node.base()), expression(node.exponent()));
    }

    @Override
    public Expression visitBooleanOperation(BooleanOperation node) {
        return new BooleanOperation(span(node.span()), node.operator(), list(node.operands(), this::expression));
    }

    @Override
    public Expression visitComparison(Comparison node) {
        return new Comparison(span(node.span()), list(node.operands(), this::expression), node.operators());
    }

    @Override
    public Expression visitConditional(Conditional node) {
        return new Conditional(
                span(node.span()), expression(node.body()), expression(node.test()), expression(node.orElse()));
    }

    @Override
    public Expression visitLambda(Lambda node) {
        return new Lambda(span(node.span()), list(node.parameters(), this::parameter), expression(node.body()));
    }

    @Override
    public Expression visitAwait(Await node) {
        return new Await(span(node.span()), expression(node.operand()));
    }

    @Override
    public Expression visitYield(Yield node) {
        return new Yield(span(node.span()), expression(node.value()));
    }

    @Override
    public Expression visitYieldFrom(YieldFrom node) {
        return new YieldFrom(span(node.span()), expression(node.value()));
    }

    @Override
    public Expression visitNamedExpression(NamedExpression node) {
        return new NamedExpression(span(node.span()), expression(node.target()), expression(node.value()));
    }

    @Override
    public Expression visitStarred(Starred node) {
        return new Starred(span(node.span()), expression(node.value()));
    }

    @Override
    public Expression visitAttribute(Attribute node) {
        return new Attribute(span(node.span()), expression(node.value()), identifier(node.name()));
    }

    @Override
    public Expression visitSubscript(Subscript node) {
        return new Subscript(span(node.span()), expression(node.value()), expression(node.index()));
    }

    @Override
    public Expression visitSlice(Slice node) {
        return new Slice(
                span(node.span()), expression(node.lower()), expression(node.upper()), expression(node.step()));
    }

    @Override
    public Call visitCall(Call node) {
        return new Call(
                span(node.span()),
                expression(node.function()),
                list(node.arguments(), this::argument),
                span(node.argumentsSpan()));
    }

    @Override
    public Expression visitErrorExpression(ErrorExpression node) {
        return new ErrorExpression(span(node.span()), list(node.parts(), this::expression));
    }
}
