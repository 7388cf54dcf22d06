package dev.vivarium.bytecode;

/** Unary operations in MicroPython's order; the ordinals of the first four are encoded in bytecode. */
public enum UnaryOperator {
    POSITIVE("+", "__pos__"),
    NEGATIVE("-", "__neg__"),
    INVERT("~", "__invert__"),
    NOT("not", null),
    BOOL("bool", "__bool__"),
    LEN("len", "__len__"),
    HASH("hash", "__hash__"),
    ABS("abs", "__abs__"),
    INT_MAYBE("int", "__int__"),
    FLOAT_MAYBE("float", "__float__"),
    COMPLEX_MAYBE("complex", "__complex__"),
    SIZEOF("sizeof", "__sizeof__");

    /** How many operators, from the first on, may appear in bytecode. */
    public static final int BYTECODE_COUNT = 4;

    private static final UnaryOperator[] VALUES = values();

    private final String symbol;
    private final String methodName;

    UnaryOperator(String symbol, String methodName) {
        this.symbol = symbol;
        this.methodName = methodName;
    }

    /** The operator with the given number, 0 to 11. */
    public static UnaryOperator of(int number) {
        return VALUES[number];
    }

    /** The operator or builtin function as the program writes it. */
    public String symbol() {
        return symbol;
    }

    /** The special method a class may define for it, or null when there is none. */
    public String methodName() {
        return methodName;
    }
}
