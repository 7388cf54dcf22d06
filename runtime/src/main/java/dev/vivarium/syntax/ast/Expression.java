package dev.vivarium.syntax.ast;

/** Anything that has a value, or stands where a value or an assignment target may stand. */
public sealed interface Expression extends Node
        permits Attribute,
                Await,
                BigIntegerLiteral,
                BinaryOperation,
                BooleanOperation,
                BytesLiteral,
                Call,
                Comparison,
                Conditional,
                DictComprehension,
                DictExpression,
                ErrorExpression,
                FloatLiteral,
                FormattedString,
                GeneratorExpression,
                ImaginaryLiteral,
                IntegerLiteral,
                Lambda,
                ListComprehension,
                ListExpression,
                MixedBraces,
                Name,
                NamedExpression,
                Not,
                Power,
                SetComprehension,
                SetExpression,
                SingletonLiteral,
                Slice,
                Starred,
                StringLiteral,
                Subscript,
                TupleExpression,
                UnaryOperation,
                Yield,
                YieldFrom {
    /** Calls the visitor's method for this kind. */
    <R> R accept(ExpressionVisitor<R> visitor);
}
