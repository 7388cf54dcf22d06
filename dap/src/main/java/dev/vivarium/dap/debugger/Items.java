package dev.vivarium.dap.debugger;

import dev.vivarium.object.BufferItems;
import dev.vivarium.object.DequeType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.TupleType;

/** The items of lists, tuples, deques, bytearrays, arrays and memoryviews, read without a trace. */
public final class Items {
    private Items() {}

    /** The number of items; -1 for what is no sequence whose items can be watched. */
    public static int length(ObjectSpace space, long container) {
        if (space.isExact(container, ListType.INSTANCE)) {
            return ListType.length(space, container);
        } else if (space.typeOf(container) instanceof TupleType) {
            return TupleType.length(space, container);
        } else if (space.isExact(container, DequeType.INSTANCE)) {
            return DequeType.length(space, container);
        }
        return BufferItems.has(space, container) ? BufferItems.length(space, container) : -1;
    }

    /** An item that is there; NULL where it is no value of its own. */
    public static long get(ObjectSpace space, long container, int place) {
        if (space.isExact(container, ListType.INSTANCE)) {
            return ListType.get(space, container, place);
        } else if (space.typeOf(container) instanceof TupleType) {
            return TupleType.get(space, container, place);
        } else if (space.isExact(container, DequeType.INSTANCE)) {
            return DequeType.peek(space, container, place);
        }
        return BufferItems.value(space, container, place);
    }

    /** An item that is no value of its own. */
    public static String text(ObjectSpace space, long container, int place) {
        return BufferItems.text(space, container, place);
    }
}
