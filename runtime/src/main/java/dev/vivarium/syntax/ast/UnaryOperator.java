package dev.vivarium.syntax.ast;

/** The arithmetic operators with one operand. */
public enum UnaryOperator {
    POSITIVE("+"),
    NEGATIVE("-"),
    INVERT("~");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in the source. */
    public String symbol() {
        return symbol;
    }
}
