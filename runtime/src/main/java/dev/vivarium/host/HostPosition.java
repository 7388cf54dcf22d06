package dev.vivarium.host;

/** A host that knows how many calls of a recording have been made; a checkpoint keeps the number. */
public interface HostPosition {
    /** The number of recorded calls made so far. */
    int position();

    /** Goes to the moment at which so many calls had been made; what only records stays where it is. */
    default void setPosition(int calls) {}
}
