package dev.vivarium.dap.expressions;

/** An expression cannot be answered without running code: it calls, or raises, or makes an object. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** One for all: it says nothing, and is thrown often. */
    private static final Undecided INSTANCE = new Undecided();

    private Undecided() {
        super(null, null, false, false);
    }

    static Undecided here() {
        return INSTANCE;
    }
}
