package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.HeapView;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/**
 * A type of objects that are a run of items of one binary format: bytearray, array and memoryview. Word 1 holds the
 * type code, flags and, above them, the number of free items after the used ones; for a memoryview that is instead the
 * offset of its first item in the buffer, and the length is that of the view.
 */
abstract class ItemBufferType extends ObjectType {
    static final int HEADER = 1;
    static final int LENGTH = 2;
    static final int ITEMS = 3;
    static final int WORDS = 4;

    private static final int TYPECODE_MASK = 0x7F;
    /** On a memoryview: its items may be stored to. */
    static final int WRITABLE = 0x80;
    /** On the others: a memoryview may know where the items lie, so that their block must not be freed. */
    private static final int EXPORTED = 0x100;

    private static final int FREE_SHIFT = 16;
    private static final int HEADER_MASK = (1 << FREE_SHIFT) - 1;

    ItemBufferType(RomId id, String name) {
        super(id, name);
    }

    // Words

    static char typecode(HeapView heap, long self) {
        return (char) (heap.load(self, HEADER) & TYPECODE_MASK);
    }

    static boolean isWritable(Heap heap, long self) {
        return (heap.words[Value.wordIndex(self) + HEADER] & WRITABLE) != 0;
    }

    static long header(int typecodeAndFlags, long free) {
        return typecodeAndFlags | free << FREE_SHIFT;
    }

    /** The number of free items, or a memoryview's offset in items. */
    static long free(Heap heap, long self) {
        return heap.words[Value.wordIndex(self) + HEADER] >> FREE_SHIFT;
    }

    static void setFree(Heap heap, long self, long free) {
        int at = Value.wordIndex(self) + HEADER;
        heap.words[at] = header((int) heap.words[at] & HEADER_MASK, free);
    }

    static void markExported(Heap heap, long self) {
        heap.words[Value.wordIndex(self) + HEADER] |= EXPORTED;
    }

    static long length(Heap heap, long self) {
        return heap.words[Value.wordIndex(self) + LENGTH];
    }

    static long items(Heap heap, long self) {
        return heap.words[Value.wordIndex(self) + ITEMS];
    }

    /** The first item's index in the items' block. */
    long offset(Heap heap, long self) {
        return 0;
    }

    /** The heap address of the first item. */
    final long start(Heap heap, long self) {
        return items(heap, self) + offset(heap, self) * ItemCodec.nativeSize(typecode(heap, self));
    }

    // Resizing

    /**
     * Gives the items room for {@code bytes} bytes; the block is left to the collector where a memoryview may use it.
     *
     * @return false where a callback changed the object meanwhile: start over
     */
    static boolean resize(ObjectSpace space, long self, long bytes) {
        Heap heap = space.heap;
        long old = items(heap, self);
        boolean exported = (heap.words[Value.wordIndex(self) + HEADER] & EXPORTED) != 0;
        if (!exported || old == Value.NULL) {
            return heap.resizeBuffer(self, ITEMS, bytes);
        }
        // A bytearray of memory that it does not own may begin in the middle of an object.
        boolean ownsBlock = heap.isObject(old);
        if (ownsBlock && heap.resizeInPlace(old, bytes)) {
            return true;
        }
        long kept = ownsBlock ? heap.sizeOf(old) : length(heap, self) * ItemCodec.nativeSize(typecode(heap, self));
        long moved = heap.allocateBytes(bytes);
        if (items(heap, self) != old) {
            return false;
        }
        heap.relocate(old, moved, (int) Math.min(kept, bytes));
        heap.store(self, ITEMS, moved);
        return true;
    }

    // Operations

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return unaryOfLength(operator, length(space.heap, self));
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case CONTAINS:
                return contains(space, left, right);
            case EQUAL:
            case LESS:
            case LESS_EQUAL:
            case MORE:
            case MORE_EQUAL:
                return compare(space, operator, left, right);
            default:
                return Value.NULL;
        }
    }

    /** Only a bytearray can tell what it contains. */
    long contains(ObjectSpace space, long self, long wanted) {
        if (space.typeOf(wanted).buffer(space, wanted, new Buffer(), false)) {
            return Value.FALSE;
        }
        if (IntType.isInt(space, wanted) || Value.isFloat(wanted)) {
            throw ExceptionType.error(space, Exceptions.NOT_IMPLEMENTED_ERROR);
        }
        return Value.FALSE;
    }

    /** Compares bytes where both sides have the same format: any but floats for equality, unsigned for order. */
    private long compare(ObjectSpace space, BinaryOperator operator, long left, long right) {
        Buffer first = new Buffer();
        Buffer second = new Buffer();
        buffer(space, left, first, false);
        if (!space.typeOf(right).buffer(space, right, second, false)) {
            return Value.FALSE;
        }
        char code = plainCode(first.typecode);
        boolean comparable = Character.toLowerCase(code) == Character.toLowerCase(plainCode(second.typecode))
                && code != 'f'
                && code != 'd'
                && (operator == BinaryOperator.EQUAL
                        || !ItemCodec.isSigned(code)
                        || !ItemCodec.isSigned(plainCode(second.typecode)));
        if (!comparable) {
            throw ExceptionType.error(space, Exceptions.NOT_IMPLEMENTED_ERROR);
        }
        return StrOperators.compare(operator, Arrays.compareUnsigned(first.copy(space), second.copy(space)));
    }

    private static char plainCode(char typecode) {
        return typecode == ItemCodec.BYTEARRAY ? 'B' : typecode;
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public final boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        ItemIteratorType.start(self, offset(space.heap, self), words, at);
        return true;
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        char typecode = typecode(space.heap, self);
        int bytes = (int) length(space.heap, self) * ItemCodec.nativeSize(typecode);
        buffer.set(start(space.heap, self), bytes, typecode);
        return true;
    }

    // Subscripts

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value == Value.NULL) {
            return Value.NULL;
        }
        if (SliceType.isSlice(space, index)) {
            return value == Value.SENTINEL
                    ? slice(space, self, bounds(space, self, index))
                    : ItemSlices.store(space, this, self, index, value);
        }
        long wanted = Sequences.indexValue(space, self, index);
        long at = Sequences.checkedIndex(space, self, wanted, length(space.heap, self));
        char typecode = typecode(space.heap, self);
        if (value == Value.SENTINEL) {
            return ItemCodec.load(space, typecode, start(space.heap, self), at);
        }
        return canStore(space.heap, self) ? store(space, self, wanted, typecode, value) : Value.NULL;
    }

    /** Whether items may be stored to. */
    boolean canStore(Heap heap, long self) {
        return true;
    }

    private long store(ObjectSpace space, long self, long wanted, char typecode, long value) {
        long bits = ItemCodec.arrayBits(space, typecode, value);
        // Converting may have called Python code that made the object shorter.
        long at = Sequences.checkedIndex(space, self, wanted, length(space.heap, self));
        if (ItemCodec.isStored(typecode)) {
            ItemCodec.store(space.heap, ItemCodec.nativeSize(typecode), start(space.heap, self), at, bits);
        }
        return Value.NONE;
    }

    static SliceBounds bounds(ObjectSpace space, long self, long slice) {
        SliceBounds bounds =
                SliceType.bounds(space, slice, length(space.heap, self)).forSequence();
        if (bounds.step() != 1) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
        }
        return bounds;
    }

    /** A new object of the items within bounds. */
    long slice(ObjectSpace space, long self, SliceBounds bounds) {
        Heap heap = space.heap;
        char typecode = typecode(heap, self);
        int size = ItemCodec.nativeSize(typecode);
        int length = (int) (bounds.stop() - bounds.start());
        byte[] bytes = Bytes.copyOut(heap, items(heap, self) + bounds.start() * size, length * size);
        return ItemGrowth.fromBytes(space, typecode, bytes, 0, bytes.length);
    }
}
