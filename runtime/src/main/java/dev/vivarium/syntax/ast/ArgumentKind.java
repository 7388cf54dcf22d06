package dev.vivarium.syntax.ast;

/** How an argument is passed. */
public enum ArgumentKind {
    POSITIONAL,
    KEYWORD,
    /** {@code *value}. */
    STAR,
    /** {@code **value}. */
    DOUBLE_STAR
}
