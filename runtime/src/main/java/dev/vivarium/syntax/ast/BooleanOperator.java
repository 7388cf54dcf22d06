package dev.vivarium.syntax.ast;

/** The operators that evaluate only as far as needed. */
public enum BooleanOperator {
    AND("and"),
    OR("or");

    private final String symbol;

    BooleanOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in the source. */
    public String symbol() {
        return symbol;
    }
}
