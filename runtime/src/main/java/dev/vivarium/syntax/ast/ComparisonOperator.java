package dev.vivarium.syntax.ast;

/** The comparison operators. */
public enum ComparisonOperator {
    LESS("<"),
    MORE(">"),
    EQUAL("=="),
    LESS_EQUAL("<="),
    MORE_EQUAL(">="),
    NOT_EQUAL("!="),
    IN("in"),
    NOT_IN("not in"),
    IS("is"),
    IS_NOT("is not");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in the source. */
    public String symbol() {
        return symbol;
    }
}
