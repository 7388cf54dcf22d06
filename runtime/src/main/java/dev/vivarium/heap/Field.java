package dev.vivarium.heap;

/**
 * One word of an object layout.
 *
 * @param word the offset in words from the object's start
 * @param name MicroPython's name of the field
 * @param kind how the word is read
 * @param block what a {@link Kind#BUFFER} points to; else null
 */
public record Field(int word, String name, Kind kind, Layout block) {
    /** What a word holds. Only references are followed by a precise closure. */
    public enum Kind {
        /** The type word. */
        TYPE(true),
        /** A Python value. */
        VALUE(true),
        /** The address of a block owned by this object, or shared with another. */
        BUFFER(true),
        /** An integer as it is: a length, a hash, packed flags. */
        RAW(false),
        /** A heap address disguised as a small int, on purpose not followed. */
        WEAK(false);

        private final boolean reference;

        Kind(boolean reference) {
            this.reference = reference;
        }

        public boolean isReference() {
            return reference;
        }
    }
}
