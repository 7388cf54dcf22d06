package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ListType;
import dev.vivarium.object.TupleType;

/** Subscripts of lists and tuples with small ints, straight on the words; everything else is left to the types. */
final class Subscripts {
    private static final long LIST = ListType.INSTANCE.value();
    private static final long TUPLE = TupleType.INSTANCE.value();

    private Subscripts() {}

    /** The item, or NULL where this is no list or tuple with an index in range. */
    static long load(long[] words, long object, long index) {
        if (!Value.isHeap(object) || !Value.isSmallInt(index)) {
            return Value.NULL;
        }
        int at = Value.wordIndex(object);
        long type = words[at];
        long i = Value.smallIntValue(index);
        if (type == LIST) {
            long length = words[at + ListType.LENGTH];
            i = i < 0 ? i + length : i;
            return i >= 0 && i < length ? words[ListType.unwatchedItems(words, at) + (int) i] : Value.NULL;
        }
        if (type == TUPLE) {
            long length = words[at + TupleType.LENGTH];
            i = i < 0 ? i + length : i;
            return i >= 0 && i < length ? words[TupleType.unwatchedItems(at) + (int) i] : Value.NULL;
        }
        return Value.NULL;
    }

    /** Stores to a list; false where this is none, the index is out of range or the value is a deletion. */
    static boolean store(long[] words, long object, long index, long value) {
        if (!Value.isHeap(object) || !Value.isSmallInt(index) || value == Value.NULL) {
            return false;
        }
        int at = Value.wordIndex(object);
        if (words[at] != LIST) {
            return false;
        }
        long length = words[at + ListType.LENGTH];
        long i = Value.smallIntValue(index);
        i = i < 0 ? i + length : i;
        if (i < 0 || i >= length) {
            return false;
        }
        words[ListType.unwatchedItems(words, at) + (int) i] = value;
        return true;
    }
}
