package dev.vivarium.heap;

/** Stops the program where it would have used an address at which no object lies. No Python code may catch it. */
public final class MemoryFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message one line that tells the access and who made it */
    public MemoryFault(String message) {
        super(message, null, false, false);
    }
}
