package dev.vivarium.heap;

/** Finds declared layouts; implemented above, where the types are known. */
@FunctionalInterface
public interface Layouts {
    /**
     * The layout of an object by its type word.
     *
     * @return null where the first word is no type that declares one: the address is that of a block, or of an object
     *     that is not finished yet
     */
    Layout of(HeapView heap, long object);
}
