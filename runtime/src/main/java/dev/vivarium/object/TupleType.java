package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * Tuples, and what named tuples and attribute tuples share with them. There is one empty tuple per machine,
 * {@link ObjectSpace#emptyTuple()}.
 */
public class TupleType extends ObjectType {
    public static final int LENGTH = 1;
    private static final int ITEMS = 2;
    private static final Layout LAYOUT =
            Layout.named("tuple").raw("len").tail(Layout.Content.VALUES).build();

    public static final TupleType INSTANCE = new TupleType(RomId.TUPLE, "tuple", null);

    TupleType(RomId id, String name, ObjectType base) {
        super(id, name, base);
    }

    // For other types and the virtual machine

    /** A tuple of {@code length} items, all {@link Value#NULL}: to be filled before the program can see it. */
    public static long create(ObjectSpace space, long length) {
        if (length == 0) {
            return space.emptyTuple();
        }
        return create(space, INSTANCE.value(), length);
    }

    /** As {@link #create(ObjectSpace, long)}, of a type that shares the layout; never the shared empty tuple. */
    static long create(ObjectSpace space, long type, long length) {
        long tuple = space.heap.allocateBytes(Sequences.bytes(ITEMS + length));
        space.heap.store(tuple, 0, type);
        space.heap.store(tuple, LENGTH, length);
        return tuple;
    }

    /** The words of a tuple of so many items. */
    static int words(int items) {
        return ITEMS + items;
    }

    /** A tuple of the {@code count} stack slots from {@code base} on. */
    public static long fromStack(ObjectSpace space, int base, int count) {
        long tuple = create(space, count);
        System.arraycopy(space.stack.slots, base, space.heap.words, newItems(tuple), count);
        return tuple;
    }

    /** A tuple of two items. */
    public static long pair(ObjectSpace space, long first, long second) {
        space.stack.push(first);
        space.stack.push(second);
        long tuple = fromStack(space, space.stack.top - 2, 2);
        space.stack.top -= 2;
        return tuple;
    }

    /** The number of items. */
    public static int length(ObjectSpace space, long tuple) {
        return (int) space.heap.words[Value.wordIndex(tuple) + LENGTH];
    }

    /** Item {@code index}, which is in range. */
    public static long get(ObjectSpace space, long tuple, int index) {
        space.heap.reads(tuple, ITEMS, index);
        return space.heap.words[Value.wordIndex(tuple) + ITEMS + index];
    }

    /**
     * The index in the heap's words of the first item, for who reads the items from one index up to another; valid until the
     * next collection.
     */
    static int itemsToRead(ObjectSpace space, long tuple, int from, int to) {
        space.heap.reads(tuple, ITEMS, from, to);
        return unwatchedItems(Value.wordIndex(tuple));
    }

    /** The index in the heap's words of the first item of a tuple that the program cannot see yet. */
    static int newItems(long tuple) {
        return unwatchedItems(Value.wordIndex(tuple));
    }

    /**
     * As {@link #itemsToRead} without telling anybody: for instructions, of which a debugger knows before they run.
     *
     * @param at the tuple's index in the heap's words
     */
    public static int unwatchedItems(int at) {
        return at + ITEMS;
    }

    /** Fills in item {@code index}, which is in range. */
    public static void set(ObjectSpace space, long tuple, int index, long item) {
        space.heap.words[Value.wordIndex(tuple) + ITEMS + index] = item;
    }

    /**
     * What has the layout of a tuple: the value itself where it is a tuple, named tuple or attribute tuple, the tuple
     * inside an instance of a class that derives from tuple; NULL for anything else.
     */
    static long asTuple(ObjectSpace space, long value) {
        if (!Value.isHeap(value)) {
            return Value.NULL;
        }
        if (space.typeOf(value) instanceof TupleType) {
            return value;
        }
        long inner = InstanceType.castTo(space, value, INSTANCE);
        return inner != Value.NULL && space.typeOf(inner) instanceof TupleType ? inner : Value.NULL;
    }

    // The type

    @Override
    public final Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2("count(value) -> int", "How many items equal the value.", Sequences::count)
                .fnN(
                        "index(value, start=0, stop=len) -> int",
                        "The index of the first item that equals the value; ValueError where there is none.",
                        2,
                        4,
                        Sequences::find);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        if (count == 0) {
            return space.emptyTuple();
        }
        long iterable = space.stack.slots[base];
        return space.isExact(iterable, INSTANCE) ? iterable : ofIterable(space, iterable);
    }

    private static long ofIterable(ObjectSpace space, long iterable) {
        long list = ListType.create(space);
        Sequences.appendAll(space, list, iterable);
        int length = ListType.length(space, list);
        long tuple = create(space, length);
        int items = ListType.itemsToRead(space, list, 0, length);
        System.arraycopy(space.heap.words, items, space.heap.words, newItems(tuple), length);
        ListType.dispose(space, list);
        return tuple;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        boolean json = kind == PrintKind.JSON;
        int length = length(space, self);
        out.print(json ? "[" : "(");
        for (int i = 0; i < length; i++) {
            Sequences.printItem(space, out, i, get(space, self, i), kind);
        }
        out.print(json ? "]" : length == 1 ? ",)" : ")");
    }

    @Override
    public final long unary(ObjectSpace space, UnaryOperator operator, long self) {
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(length(space, self) != 0);
            case HASH:
                return hash(space, self);
            case LEN:
                return Value.ofSmallInt(length(space, self));
            default:
                return Value.NULL;
        }
    }

    private static long hash(ObjectSpace space, long self) {
        // The address of the empty tuple makes the hash of a tuple unlike that of its items.
        long hash = space.emptyTuple();
        for (int i = 0; i < length(space, self); i++) {
            hash += Operators.hash(space, get(space, self, i));
        }
        return Value.ofSmallInt(hash << 16 >> 16);
    }

    @Override
    public final long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case ADD:
            case INPLACE_ADD:
                long added = asTuple(space, right);
                return added == Value.NULL ? Value.NULL : concatenate(space, left, added);
            case MULTIPLY:
            case INPLACE_MULTIPLY:
                long times = IntType.intMaybe(space, right);
                return times == Value.NULL ? Value.NULL : repeat(space, left, IntType.toLong(space, times));
            case EQUAL:
            case LESS:
            case LESS_EQUAL:
            case MORE:
            case MORE_EQUAL:
                long other = asTuple(space, right);
                return other == Value.NULL ? Value.NULL : Sequences.compare(space, operator, left, other);
            default:
                return Value.NULL;
        }
    }

    private static long concatenate(ObjectSpace space, long left, long right) {
        int leftLength = length(space, left);
        int rightLength = length(space, right);
        long result = create(space, leftLength + rightLength);
        long[] words = space.heap.words;
        int target = newItems(result);
        System.arraycopy(words, itemsToRead(space, left, 0, leftLength), words, target, leftLength);
        System.arraycopy(words, itemsToRead(space, right, 0, rightLength), words, target + leftLength, rightLength);
        return result;
    }

    private static long repeat(ObjectSpace space, long tuple, long times) {
        if (times <= 0) {
            return space.emptyTuple();
        }
        int length = length(space, tuple);
        long result = create(space, Sequences.repeatedLength(length, times));
        int source = itemsToRead(space, tuple, 0, length);
        Sequences.repeat(space.heap.words, source, length, newItems(result), times);
        return result;
    }

    @Override
    public final long subscript(ObjectSpace space, long self, long index, long value) {
        if (value != Value.SENTINEL) {
            return Value.NULL;
        }
        int length = length(space, self);
        if (SliceType.isSlice(space, index)) {
            return slice(space, self, SliceType.bounds(space, index, length).forSequence());
        }
        long wanted = Sequences.indexValue(space, self, index);
        return get(space, self, (int) Sequences.checkedIndex(space, self, wanted, length));
    }

    private static long slice(ObjectSpace space, long self, SliceBounds bounds) {
        if (bounds.step() != 1) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
        }
        int start = (int) bounds.start();
        int length = (int) bounds.stop() - start;
        long result = create(space, length);
        int source = itemsToRead(space, self, start, start + length) + start;
        System.arraycopy(space.heap.words, source, space.heap.words, newItems(result), length);
        return result;
    }

    @Override
    public final long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public final boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        TupleIteratorType.start(self, words, at);
        return true;
    }
}
