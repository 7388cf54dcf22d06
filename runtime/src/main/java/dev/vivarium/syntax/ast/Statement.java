package dev.vivarium.syntax.ast;

/** A statement, simple or compound. */
public sealed interface Statement extends Node
        permits AnnotatedAssign,
                Assert,
                Assign,
                AugmentedAssign,
                Break,
                ClassDefinition,
                Continue,
                Delete,
                ErrorStatement,
                ExpressionStatement,
                For,
                FunctionDefinition,
                Global,
                If,
                Import,
                ImportFrom,
                ImportStar,
                Nonlocal,
                Pass,
                Raise,
                Return,
                Try,
                While,
                With {
    /** Calls the visitor's method for this kind. */
    <R> R accept(StatementVisitor<R> visitor);
}
