package dev.vivarium.compiler;

import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.BinaryOperation;
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

/** A visitor that names only the kinds it treats. */
abstract class PartialExpressionVisitor<R> implements ExpressionVisitor<R> {
    /** What to do with the kinds not named. */
    protected abstract R visitOther(Expression expression);

    @Override
    public R visitName(Name expression) {
        return visitOther(expression);
    }

    @Override
    public R visitIntegerLiteral(IntegerLiteral expression) {
        return visitOther(expression);
    }

    @Override
    public R visitBigIntegerLiteral(BigIntegerLiteral expression) {
        return visitOther(expression);
    }

    @Override
    public R visitFloatLiteral(FloatLiteral expression) {
        return visitOther(expression);
    }

    @Override
    public R visitImaginaryLiteral(ImaginaryLiteral expression) {
        return visitOther(expression);
    }

    @Override
    public R visitStringLiteral(StringLiteral expression) {
        return visitOther(expression);
    }

    @Override
    public R visitBytesLiteral(BytesLiteral expression) {
        return visitOther(expression);
    }

    @Override
    public R visitSingletonLiteral(SingletonLiteral expression) {
        return visitOther(expression);
    }

    @Override
    public R visitFormattedString(FormattedString expression) {
        return visitOther(expression);
    }

    @Override
    public R visitTupleExpression(TupleExpression expression) {
        return visitOther(expression);
    }

    @Override
    public R visitListExpression(ListExpression expression) {
        return visitOther(expression);
    }

    @Override
    public R visitSetExpression(SetExpression expression) {
        return visitOther(expression);
    }

    @Override
    public R visitDictExpression(DictExpression expression) {
        return visitOther(expression);
    }

    @Override
    public R visitMixedBraces(MixedBraces expression) {
        return visitOther(expression);
    }

    @Override
    public R visitListComprehension(ListComprehension expression) {
        return visitOther(expression);
    }

    @Override
    public R visitSetComprehension(SetComprehension expression) {
        return visitOther(expression);
    }

    @Override
    public R visitDictComprehension(DictComprehension expression) {
        return visitOther(expression);
    }

    @Override
    public R visitGeneratorExpression(GeneratorExpression expression) {
        return visitOther(expression);
    }

    @Override
    public R visitUnaryOperation(UnaryOperation expression) {
        return visitOther(expression);
    }

    @Override
    public R visitNot(Not expression) {
        return visitOther(expression);
    }

    @Override
    public R visitBinaryOperation(BinaryOperation expression) {
        return visitOther(expression);
    }

    @Override
    public R visitPower(Power expression) {
        return visitOther(expression);
    }

    @Override
    public R visitBooleanOperation(BooleanOperation expression) {
        return visitOther(expression);
    }

    @Override
    public R visitComparison(Comparison expression) {
        return visitOther(expression);
    }

    @Override
    public R visitConditional(Conditional expression) {
        return visitOther(expression);
    }

    @Override
    public R visitLambda(Lambda expression) {
        return visitOther(expression);
    }

    @Override
    public R visitAwait(Await expression) {
        return visitOther(expression);
    }

    @Override
    public R visitYield(Yield expression) {
        return visitOther(expression);
    }

    @Override
    public R visitYieldFrom(YieldFrom expression) {
        return visitOther(expression);
    }

    @Override
    public R visitNamedExpression(NamedExpression expression) {
        return visitOther(expression);
    }

    @Override
    public R visitStarred(Starred expression) {
        return visitOther(expression);
    }

    @Override
    public R visitAttribute(Attribute expression) {
        return visitOther(expression);
    }

    @Override
    public R visitSubscript(Subscript expression) {
        return visitOther(expression);
    }

    @Override
    public R visitSlice(Slice expression) {
        return visitOther(expression);
    }

    @Override
    public R visitCall(Call expression) {
        return visitOther(expression);
    }

    @Override
    public R visitErrorExpression(ErrorExpression expression) {
        return visitOther(expression);
    }
}
