package dev.vivarium.syntax.ast;

/** What a parameter takes; whether a plain one is keyword-only follows from its place. */
public enum ParameterKind {
    PLAIN,
    /** {@code *name}, or a bare {@code *}. */
    STAR,
    /** {@code **name}. */
    DOUBLE_STAR
}
