package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Lists: a growable buffer of values. Slots of the buffer behind the length are NULL. */
public final class ListType extends ObjectType {
    public static final int ALLOC = 1;
    public static final int LENGTH = 2;
    private static final int ITEMS = 3;
    static final int MINIMUM_ALLOC = 4;
    private static final int WORDS = 4;
    private static final Layout LAYOUT = Layout.named("list")
            .raw("alloc")
            .raw("len")
            .buffer("items", Layout.Content.VALUES)
            .build();

    public static final ListType INSTANCE = new ListType();

    private ListType() {
        super(RomId.LIST, "list");
    }

    // For other types and the virtual machine

    public static boolean isList(ObjectSpace space, long value) {
        return space.isExact(value, INSTANCE);
    }

    /** A new empty list. */
    public static long create(ObjectSpace space) {
        return create(space, 0);
    }

    /** A new list of {@code length} items, all {@link Value#NULL}: to be filled before the program can see it. */
    public static long create(ObjectSpace space, long length) {
        long list = space.allocate(INSTANCE, WORDS);
        long alloc = Math.max(length, MINIMUM_ALLOC);
        long items = space.heap.allocateBytes(Sequences.bytes(alloc));
        space.heap.store(list, ALLOC, alloc);
        space.heap.store(list, LENGTH, length);
        space.heap.store(list, ITEMS, items);
        return list;
    }

    /** A new empty list with room for {@code alloc} items. */
    static long withRoom(ObjectSpace space, long alloc) {
        long list = create(space, alloc);
        space.heap.store(list, LENGTH, 0);
        return list;
    }

    /** A new list of the {@code count} stack slots from {@code base} on. */
    public static long fromStack(ObjectSpace space, int base, int count) {
        long list = create(space, count);
        System.arraycopy(space.stack.slots, base, space.heap.words, itemsToWrite(space, list, 0, count), count);
        return list;
    }

    public static int length(ObjectSpace space, long list) {
        return (int) space.heap.words[Value.wordIndex(list) + LENGTH];
    }

    /** Item {@code index}, which is in range. */
    public static long get(ObjectSpace space, long list, int index) {
        space.heap.reads(list, ITEMS, index);
        return space.heap.words[buffer(space, list) + index];
    }

    /** Replaces item {@code index}, which is in range. */
    public static void set(ObjectSpace space, long list, int index, long item) {
        space.heap.writes(list, ITEMS, index);
        space.heap.words[buffer(space, list) + index] = item;
    }

    /**
     * The index in the heap's words of the first item, for who reads the items from one index up to another; valid until the
     * next allocation or call.
     */
    static int itemsToRead(ObjectSpace space, long list, int from, int to) {
        space.heap.reads(list, ITEMS, from, to);
        return buffer(space, list);
    }

    /** As {@link #itemsToRead}, for who writes them. */
    static int itemsToWrite(ObjectSpace space, long list, int from, int to) {
        space.heap.writes(list, ITEMS, from, to);
        return buffer(space, list);
    }

    private static int buffer(ObjectSpace space, long list) {
        return unwatchedItems(space.heap.words, Value.wordIndex(list));
    }

    /**
     * As {@link #itemsToRead} without telling anybody: for instructions, of which a debugger knows before they run.
     *
     * @param at the list's index in the heap's words
     */
    public static int unwatchedItems(long[] words, int at) {
        return Value.wordIndex(words[at + ITEMS]);
    }

    /** Frees the items of a list that nobody else knows. */
    static void dispose(ObjectSpace space, long list) {
        space.heap.free(space.heap.load(list, ITEMS));
        space.heap.free(list);
    }

    /** Adds an item at the end; returns None. */
    public static long append(ObjectSpace space, long list, long item) {
        long[] words = space.heap.words;
        int at = Value.wordIndex(list);
        if (words[at + LENGTH] >= words[at + ALLOC]) {
            growForAppend(space, list, item);
        }
        long length = words[at + LENGTH];
        space.heap.writes(list, ITEMS, (int) length);
        words[Value.wordIndex(words[at + ITEMS]) + (int) length] = item;
        words[at + LENGTH] = length + 1;
        return Value.NONE;
    }

    private static void growForAppend(ObjectSpace space, long list, long item) {
        space.stack.push(list);
        space.stack.push(item);
        while (space.heap.load(list, LENGTH) >= space.heap.load(list, ALLOC)) {
            resize(space, list, space.heap.load(list, ALLOC) * 2);
        }
        space.stack.top -= 2;
    }

    /**
     * Gives the buffer room for {@code alloc} items.
     *
     * @return false where the list was changed meanwhile: the caller starts over
     */
    static boolean resize(ObjectSpace space, long list, long alloc) {
        boolean done = space.heap.resizeBuffer(list, ITEMS, alloc << 3);
        if (done) {
            space.heap.store(list, ALLOC, alloc);
        }
        return done;
    }

    /** Adds all items of an iterable, both rooted by the caller. */
    static void extend(ObjectSpace space, long list, long iterable) {
        if (isList(space, iterable)) {
            ListSlices.extendByList(space, list, iterable);
        } else {
            Sequences.appendAll(space, list, iterable);
        }
    }

    /** Removes and returns the last item of a list that has one, keeping the room. */
    public static long removeLast(ObjectSpace space, long list) {
        int last = length(space, list) - 1;
        long item = get(space, list, last);
        set(space, list, last, Value.NULL);
        space.heap.store(list, LENGTH, last);
        return item;
    }

    /** Removes and returns the item at {@code index}, which is in range. */
    static long remove(ObjectSpace space, long list, int index) {
        space.heap.reads(list, ITEMS, index);
        space.heap.writes(list, ITEMS, index, length(space, list));
        long[] words = space.heap.words;
        int at = Value.wordIndex(list);
        int items = Value.wordIndex(words[at + ITEMS]);
        long removed = words[items + index];
        int length = (int) words[at + LENGTH] - 1;
        words[at + LENGTH] = length;
        System.arraycopy(words, items + index + 1, words, items + index, length - index);
        words[items + length] = Value.NULL;
        long alloc = words[at + ALLOC];
        if (alloc > MINIMUM_ALLOC && alloc > 2L * length) {
            // Where the heap is locked this raises MemoryError with the item already gone, as in the reference.
            resize(space, list, alloc / 2);
        }
        return removed;
    }

    // The type

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return ListMethods.table();
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        long list = create(space);
        if (count == 1) {
            // Unlike extend, which takes the room for a list's items at once, this grows item by item.
            Sequences.appendAll(space, list, space.stack.slots[base]);
        }
        return list;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("[");
        for (int i = 0; i < length(space, self); i++) {
            Sequences.printItem(space, out, i, get(space, self, i), kind);
        }
        out.print("]");
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return unaryOfLength(operator, length(space, self));
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case ADD:
                return isList(space, right) ? concatenate(space, left, right) : Value.NULL;
            case INPLACE_ADD:
                extend(space, left, right);
                return left;
            case MULTIPLY:
                long times = IntType.intMaybe(space, right);
                return times == Value.NULL
                        ? Value.NULL
                        : repeat(space, left, Math.max(0, IntType.toLong(space, times)));
            case EQUAL:
            case LESS:
            case LESS_EQUAL:
            case MORE:
            case MORE_EQUAL:
                return isList(space, right) ? Sequences.compare(space, operator, left, right) : Value.NULL;
            default:
                return Value.NULL;
        }
    }

    private static long concatenate(ObjectSpace space, long left, long right) {
        long result;
        int leftLength;
        int rightLength;
        do {
            leftLength = length(space, left);
            rightLength = length(space, right);
            result = create(space, leftLength + rightLength);
        } while (length(space, left) != leftLength || length(space, right) != rightLength);
        long[] words = space.heap.words;
        int items = itemsToWrite(space, result, 0, leftLength + rightLength);
        System.arraycopy(words, itemsToRead(space, left, 0, leftLength), words, items, leftLength);
        System.arraycopy(words, itemsToRead(space, right, 0, rightLength), words, items + leftLength, rightLength);
        return result;
    }

    private static long repeat(ObjectSpace space, long list, long times) {
        long result;
        int length;
        do {
            length = length(space, list);
            result = create(space, Sequences.repeatedLength(length, times));
        } while (length(space, list) != length);
        int source = times == 0 ? 0 : itemsToRead(space, list, 0, length);
        Sequences.repeat(
                space.heap.words, source, length, unwatchedItems(space.heap.words, Value.wordIndex(result)), times);
        return result;
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (SliceType.isSlice(space, index)) {
            return value == Value.SENTINEL
                    ? ListSlices.load(space, self, index)
                    : ListSlices.store(space, self, index, value);
        }
        if (value == Value.NULL) {
            ListMethods.pop(space, self, index);
            return Value.NONE;
        }
        long wanted = Sequences.indexValue(space, self, index);
        int at = (int) Sequences.checkedIndex(space, self, wanted, length(space, self));
        if (value == Value.SENTINEL) {
            return get(space, self, at);
        }
        set(space, self, at, value);
        return Value.NONE;
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        ListIteratorType.start(self, words, at);
        return true;
    }
}
