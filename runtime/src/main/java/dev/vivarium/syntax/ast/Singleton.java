package dev.vivarium.syntax.ast;

/** The values that are keywords. */
public enum Singleton {
    NONE("None"),
    TRUE("True"),
    FALSE("False"),
    ELLIPSIS("...");

    private final String symbol;

    Singleton(String symbol) {
        this.symbol = symbol;
    }

    /** As written in the source. */
    public String symbol() {
        return symbol;
    }
}
