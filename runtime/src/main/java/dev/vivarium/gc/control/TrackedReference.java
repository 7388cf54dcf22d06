package dev.vivarium.gc.control;

/**
 * A ref or finalize object and what became of it.
 *
 * @param target the address of its target
 * @param targetBirth the birth number of its target
 * @param isFinalizer whether it is a finalize object
 */
public record TrackedReference(History<ReferenceState> history, long target, int targetBirth, boolean isFinalizer) {
    public long address() {
        return history.address();
    }

    public int birth() {
        return history.birth();
    }

    public ReferenceState state() {
        return history.state();
    }
}
