package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.TupleType;

/**
 * Descriptions of C types: a dict of fields for a structure; for a field a number, that is an offset and a scalar type,
 * or a tuple whose first item is an offset and the kind of an aggregate.
 */
final class UctypesDescriptor {
    // Layouts
    static final int LITTLE_ENDIAN = 0;
    static final int BIG_ENDIAN = 1;
    static final int NATIVE = 2;

    // Kinds of aggregates
    static final int STRUCT = 0;
    static final int POINTER = 1;
    static final int ARRAY = 2;

    static final int BIT_POSITION = 17;
    static final int BIT_LENGTH = 22;
    static final int POINTER_BYTES = 8;

    private static final int KIND_BITS = 2;
    private static final int OFFSET_BITS = 31 - KIND_BITS;
    private static final int FIVE_BITS = 31;

    private final ObjectSpace space;
    /** The size of the largest scalar so far, to which a native structure is aligned. */
    private long alignment;

    private UctypesDescriptor(ObjectSpace space) {
        this.space = space;
    }

    static int encodedAggregate(int kind) {
        return kind << 32 - KIND_BITS >> 1;
    }

    static PythonError syntaxError(ObjectSpace space) {
        return space.typeError("syntax error in uctypes descriptor");
    }

    static boolean isTuple(ObjectSpace space, long description) {
        return space.isExact(description, TupleType.INSTANCE);
    }

    /** Item {@code index} of a tuple, which must be a small int. */
    static long number(ObjectSpace space, long tuple, int index) {
        if (index >= TupleType.length(space, tuple) || !Value.isSmallInt(TupleType.get(space, tuple, index))) {
            throw syntaxError(space);
        }
        return Value.smallIntValue(TupleType.get(space, tuple, index));
    }

    static int kind(ObjectSpace space, long tuple) {
        return (int) (number(space, tuple, 0) >> OFFSET_BITS) & (1 << KIND_BITS) - 1;
    }

    static long offset(ObjectSpace space, long tuple) {
        return number(space, tuple, 0) & (1L << OFFSET_BITS) - 1;
    }

    // Of a scalar's number

    /** The offset in bytes. */
    static long scalarOffset(long number) {
        long offset = CType.valueOf(number);
        return CType.of(number).isBitField() ? offset & (1L << BIT_POSITION) - 1 : offset;
    }

    static int bitPosition(long number) {
        return (int) (CType.valueOf(number) >> BIT_POSITION) & FIVE_BITS;
    }

    static int bitLength(long number) {
        return (int) (CType.valueOf(number) >> BIT_LENGTH) & FIVE_BITS;
    }

    // Sizes

    /** The size in bytes of anything but a scalar; TypeError where it is not well described. */
    static long size(ObjectSpace space, long description, int layout) {
        return new UctypesDescriptor(space).sizeOf(description, layout);
    }

    private long sizeOf(long description, int layout) {
        if (DictType.isDict(space, description)) {
            return structSize(description, layout);
        }
        if (isTuple(space, description)) {
            space.enterNested();
            try {
                return aggregateSize(description, layout);
            } finally {
                space.leaveNested();
            }
        }
        if (Value.isSmallInt(description)) {
            throw space.typeError("can't unambiguously get sizeof scalar");
        }
        throw syntaxError(space);
    }

    private long aggregateSize(long tuple, int layout) {
        int length = TupleType.length(space, tuple);
        int kind = length < 2 ? -1 : kind(space, tuple);
        if (kind == STRUCT && length == 2) {
            return sizeOf(TupleType.get(space, tuple, 1), layout);
        }
        if (kind == POINTER && length == 2) {
            alignment = Math.max(alignment, POINTER_BYTES);
            return POINTER_BYTES;
        }
        if (kind == ARRAY && length <= 3) {
            long number = number(space, tuple, 1);
            long itemSize = length == 2 ? scalarSize(number) : sizeOf(TupleType.get(space, tuple, 2), layout);
            return itemSize * CType.valueOf(number);
        }
        throw syntaxError(space);
    }

    private long scalarSize(long number) {
        int size = CType.of(number).size();
        alignment = Math.max(alignment, size);
        return size;
    }

    private long structSize(long dict, int layout) {
        space.enterNested();
        try {
            long total = 0;
            int slots = Maps.alloc(space.heap, dict, DictType.MAP);
            for (int slot = 0; slot < slots; slot++) {
                if (Maps.isFilled(Maps.key(space.heap, dict, DictType.MAP, slot))) {
                    total = Math.max(total, fieldEnd(Maps.value(space.heap, dict, DictType.MAP, slot), layout));
                }
            }
            boolean isAligned = layout == NATIVE && alignment > 0;
            return isAligned ? total + alignment - 1 & -alignment : total;
        } finally {
            space.leaveNested();
        }
    }

    private long fieldEnd(long field, int layout) {
        if (Value.isSmallInt(field)) {
            long number = Value.smallIntValue(field);
            return scalarOffset(number) + scalarSize(number);
        }
        if (!isTuple(space, field)) {
            throw syntaxError(space);
        }
        return offset(space, field) + aggregateSize(field, layout);
    }
}
