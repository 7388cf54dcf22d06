package dev.vivarium.syntax;

/** What a source text is. */
public enum ParseMode {
    /** A module: any number of statements. */
    FILE,
    /** One interactive statement, simple or compound. */
    SINGLE,
    /** One expression, as for {@code eval}. */
    EVAL
}
