package dev.vivarium.object;

/** Tuples. */
public final class TupleType extends ObjectType {
    public static final TupleType INSTANCE = new TupleType();

    private TupleType() {
        super(RomId.TUPLE, "tuple");
    }

    /** The number of items. */
    public static int length(ObjectSpace space, long tuple) {
        return (int) space.heap.load(tuple, 1);
    }

    /** Item {@code index}, which is in range. */
    public static long get(ObjectSpace space, long tuple, int index) {
        return space.heap.load(tuple, 2 + index);
    }
}
