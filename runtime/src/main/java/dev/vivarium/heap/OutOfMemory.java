package dev.vivarium.heap;

/** An allocation that could not be served; the object layer turns it into Python's MemoryError. */
public final class OutOfMemory extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long bytes;
    private final boolean locked;

    public OutOfMemory(long bytes, boolean locked) {
        super(null, null, false, false);
        this.bytes = bytes;
        this.locked = locked;
    }

    public long bytes() {
        return bytes;
    }

    /** MicroPython's text, the reason included. */
    @Override
    public String getMessage() {
        return locked
                ? "memory allocation failed, heap is locked"
                : "memory allocation failed, allocating " + Long.toUnsignedString(bytes) + " bytes";
    }
}
