package dev.vivarium.syntax.ast;

/** One method for each kind of expression. */
public interface ExpressionVisitor<R> {
    R visitName(Name expression);

    R visitIntegerLiteral(IntegerLiteral expression);

    R visitBigIntegerLiteral(BigIntegerLiteral expression);

    R visitFloatLiteral(FloatLiteral expression);

    R visitImaginaryLiteral(ImaginaryLiteral expression);

    R visitStringLiteral(StringLiteral expression);

    R visitBytesLiteral(BytesLiteral expression);

    R visitSingletonLiteral(SingletonLiteral expression);

    R visitFormattedString(FormattedString expression);

    R visitTupleExpression(TupleExpression expression);

    R visitListExpression(ListExpression expression);

    R visitSetExpression(SetExpression expression);

    R visitDictExpression(DictExpression expression);

    R visitMixedBraces(MixedBraces expression);

    R visitListComprehension(ListComprehension expression);

    R visitSetComprehension(SetComprehension expression);

    R visitDictComprehension(DictComprehension expression);

    R visitGeneratorExpression(GeneratorExpression expression);

    R visitUnaryOperation(UnaryOperation expression);

    R visitNot(Not expression);

    R visitBinaryOperation(BinaryOperation expression);

    R visitPower(Power expression);

    R visitBooleanOperation(BooleanOperation expression);

    R visitComparison(Comparison expression);

    R visitConditional(Conditional expression);

    R visitLambda(Lambda expression);

    R visitAwait(Await expression);

    R visitYield(Yield expression);

    R visitYieldFrom(YieldFrom expression);

    R visitNamedExpression(NamedExpression expression);

    R visitStarred(Starred expression);

    R visitAttribute(Attribute expression);

    R visitSubscript(Subscript expression);

    R visitSlice(Slice expression);

    R visitCall(Call expression);

    R visitErrorExpression(ErrorExpression expression);
}
