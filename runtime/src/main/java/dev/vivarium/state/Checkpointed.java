package dev.vivarium.state;

/**
 * A part of a machine that keeps state in Java fields. Every class of which a machine owns an instance and that has a
 * field which changes after construction implements this; a test looks for those that do not.
 *
 * <p>A saved state holds values and copies only. It refers to no object that belongs to the machine, except objects
 * that never change, because it may be restored into another machine.
 *
 * @param <S> the copy, usually a private record
 */
public interface Checkpointed<S> {
    /** A copy of the state as it is now. */
    S save();

    /** Makes the state what it was when {@code saved} was made, here or in another machine of the same options. */
    void restore(S saved);
}
