package dev.vivarium.gc.control;

import java.util.List;

/** Reads the program's weak references; implemented above, where their types are known. Changes nothing. */
public interface LiveReferences {
    /**
     * A reference in its target's list.
     *
     * @param reference the address of a ref or finalize object
     * @param target the address of what it refers to
     */
    record Link(long reference, long target) {}

    /** All references that are in a list now. */
    List<Link> links();

    /** Whether a reference that is there is neither cleared nor detached. */
    boolean isAlive(long reference);

    /** Whether it is a finalize object, not a ref. */
    boolean isFinalizer(long reference);

    /** Whether something will be called when its target dies. */
    boolean hasCallback(long reference);
}
