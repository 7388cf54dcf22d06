package dev.vivarium.bytecode;

/** Binary operations in MicroPython's order; the ordinals of the first 35 are encoded in bytecode. */
public enum BinaryOperator {
    LESS("<", "__lt__"),
    MORE(">", "__gt__"),
    EQUAL("==", "__eq__"),
    LESS_EQUAL("<=", "__le__"),
    MORE_EQUAL(">=", "__ge__"),
    NOT_EQUAL("!=", "__ne__"),
    IN("in", null),
    IS("is", null),
    EXCEPTION_MATCH("except", null),

    INPLACE_OR("|=", null),
    INPLACE_XOR("^=", null),
    INPLACE_AND("&=", null),
    INPLACE_LSHIFT("<<=", null),
    INPLACE_RSHIFT(">>=", null),
    INPLACE_ADD("+=", "__iadd__"),
    INPLACE_SUBTRACT("-=", "__isub__"),
    INPLACE_MULTIPLY("*=", null),
    INPLACE_MAT_MULTIPLY("@=", null),
    INPLACE_FLOOR_DIVIDE("//=", null),
    INPLACE_TRUE_DIVIDE("/=", null),
    INPLACE_MODULO("%=", null),
    INPLACE_POWER("**=", null),

    OR("|", "__or__"),
    XOR("^", "__xor__"),
    AND("&", "__and__"),
    LSHIFT("<<", "__lshift__"),
    RSHIFT(">>", "__rshift__"),
    ADD("+", "__add__"),
    SUBTRACT("-", "__sub__"),
    MULTIPLY("*", "__mul__"),
    MAT_MULTIPLY("@", "__matmul__"),
    FLOOR_DIVIDE("//", "__floordiv__"),
    TRUE_DIVIDE("/", "__truediv__"),
    MODULO("%", "__mod__"),
    POWER("**", "__pow__"),

    DIVMOD("divmod", "__divmod__"),
    CONTAINS("in", "__contains__"),

    REVERSE_OR("|", "__ror__"),
    REVERSE_XOR("^", "__rxor__"),
    REVERSE_AND("&", "__rand__"),
    REVERSE_LSHIFT("<<", "__rlshift__"),
    REVERSE_RSHIFT(">>", "__rrshift__"),
    REVERSE_ADD("+", "__radd__"),
    REVERSE_SUBTRACT("-", "__rsub__"),
    REVERSE_MULTIPLY("*", "__rmul__"),
    REVERSE_MAT_MULTIPLY("@", "__rmatmul__"),
    REVERSE_FLOOR_DIVIDE("//", "__rfloordiv__"),
    REVERSE_TRUE_DIVIDE("/", "__rtruediv__"),
    REVERSE_MODULO("%", "__rmod__"),
    REVERSE_POWER("**", "__rpow__");

    /** How many operators, from the first on, may appear in bytecode. */
    public static final int BYTECODE_COUNT = 35;

    private static final BinaryOperator[] VALUES = values();

    private final String symbol;
    private final String methodName;

    BinaryOperator(String symbol, String methodName) {
        this.symbol = symbol;
        this.methodName = methodName;
    }

    /** The operator with the given number, 0 to 49. */
    public static BinaryOperator of(int number) {
        return VALUES[number];
    }

    /** The operator as the program writes it. */
    public String symbol() {
        return symbol;
    }

    /** The special method a class may define for it, or null when there is none. */
    public String methodName() {
        return methodName;
    }

    /** True for the augmented assignments. */
    public boolean isInPlace() {
        return INPLACE_OR.ordinal() <= ordinal() && ordinal() <= INPLACE_POWER.ordinal();
    }

    /** The ordinary form of an augmented assignment's operator. */
    public BinaryOperator withoutInPlace() {
        return isInPlace() ? VALUES[ordinal() + OR.ordinal() - INPLACE_OR.ordinal()] : this;
    }

    /** The augmented form of {@code |} to {@code **}. */
    public BinaryOperator inPlace() {
        return isArithmetic() ? VALUES[ordinal() + INPLACE_OR.ordinal() - OR.ordinal()] : this;
    }

    /** True for {@code |} to {@code **}, the operators that have an in-place and a reverse form. */
    public boolean isArithmetic() {
        return OR.ordinal() <= ordinal() && ordinal() <= POWER.ordinal();
    }

    /** The form tried on the right operand when the left one does not know {@code |} to {@code **}. */
    public BinaryOperator reverse() {
        return isArithmetic() ? VALUES[ordinal() + REVERSE_OR.ordinal() - OR.ordinal()] : this;
    }

    /** True for the forms that {@link #reverse} gives. */
    public boolean isReverse() {
        return ordinal() >= REVERSE_OR.ordinal();
    }

    /** The ordinary form of a reverse operator. */
    public BinaryOperator withoutReverse() {
        return isReverse() ? VALUES[ordinal() + OR.ordinal() - REVERSE_OR.ordinal()] : this;
    }
}
