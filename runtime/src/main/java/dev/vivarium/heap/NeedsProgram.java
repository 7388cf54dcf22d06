package dev.vivarium.heap;

/**
 * An evaluation in {@link Scratch} cannot go on: it would run code of the program, change an object of it, or needs more
 * room than there is. Nothing has been changed when it is thrown.
 */
public final class NeedsProgram extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** One for all: it says nothing, and is thrown often. */
    private static final NeedsProgram INSTANCE = new NeedsProgram();

    private NeedsProgram() {
        super(null, null, false, false);
    }

    public static NeedsProgram here() {
        return INSTANCE;
    }
}
