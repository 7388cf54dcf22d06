package dev.vivarium.vm;

/**
 * What an instruction reads or writes by itself.
 *
 * @param owner the dict of globals, the object, or the cell of a shared local; 0 for a local of the frame
 * @param key a local's number, a name as a value, or the key of an item
 * @param value what is written; NULL for a deletion and where it is read
 */
public record Access(Kind kind, boolean isWrite, long owner, long key, long value) {
    /** What kind of place that is. */
    public enum Kind {
        LOCAL,
        GLOBAL,
        ATTRIBUTE,
        ITEM
    }
}
