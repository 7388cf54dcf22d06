package dev.vivarium.syntax.ast;

/** The arithmetic and bitwise operators with two operands. */
public enum BinaryOperator {
    OR("|"),
    XOR("^"),
    AND("&"),
    LEFT_SHIFT("<<"),
    RIGHT_SHIFT(">>"),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    MATRIX_MULTIPLY("@"),
    DIVIDE("/"),
    MODULO("%"),
    FLOOR_DIVIDE("//"),
    POWER("**");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in the source. */
    public String symbol() {
        return symbol;
    }
}
