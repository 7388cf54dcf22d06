package dev.vivarium.gc;

/** A part of the machine that holds on to heap objects. */
public interface RootSource {
    /** Adds the words it holds, in the same order for the same state. Words that are no heap address do no harm. */
    void gather(Roots roots);

    /** The name of the {@code index}-th word of the last {@link #gather}; asked for before the program goes on. */
    RootName name(int index);
}
