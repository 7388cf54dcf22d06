package dev.vivarium.object;

import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.TouchListener;
import dev.vivarium.heap.Value;

/** {@code collections.deque}: a ring of fixed size, with one slot more than its greatest length. */
public final class DequeType extends ObjectType {
    private static final int ALLOC = 1;
    /** The slot of the first item. */
    private static final int GET = 2;
    /** The slot behind the last item. */
    private static final int PUT = 3;

    private static final int ITEMS = 4;
    private static final int FLAGS = 5;
    private static final int WORDS = 6;
    private static final int CHECK_OVERFLOW = 1;
    private static final Layout LAYOUT = Layout.named("deque")
            .raw("alloc")
            .raw("i_get")
            .raw("i_put")
            .buffer("items", Layout.Content.VALUES)
            .raw("flags")
            .build();

    public static final DequeType INSTANCE = new DequeType();

    private DequeType() {
        super(RomId.DEQUE, "deque");
    }

    /** The number of items. */
    public static int length(ObjectSpace space, long self) {
        long length = space.heap.load(self, PUT) - space.heap.load(self, GET);
        return (int) (length < 0 ? length + space.heap.load(self, ALLOC) : length);
    }

    private static long read(ObjectSpace space, long self, long slot) {
        space.heap.reads(self, ITEMS, place(space, self, slot));
        return space.heap.words[slotIndex(space.heap, self, slot)];
    }

    private static void write(ObjectSpace space, long self, long slot, long item) {
        space.heap.writes(self, ITEMS, place(space, self, slot));
        space.heap.words[slotIndex(space.heap, self, slot)] = item;
    }

    private static int slotIndex(Heap heap, long self, long slot) {
        return Value.wordIndex(heap.load(self, ITEMS)) + (int) slot;
    }

    private static long slot(Heap heap, long self, long index) {
        return (heap.load(self, GET) + index) % heap.load(self, ALLOC);
    }

    /** The index of the item in a slot. */
    private static int place(ObjectSpace space, long self, long slot) {
        long index = slot - space.heap.load(self, GET);
        return (int) (index < 0 ? index + space.heap.load(self, ALLOC) : index);
    }

    /** Item {@code index}, which is in range, for who only looks. */
    public static long peek(ObjectSpace space, long self, long index) {
        return space.heap.words[slotIndex(space.heap, self, slot(space.heap, self, index))];
    }

    private static long after(Heap heap, long self, long slot) {
        return slot + 1 == heap.load(self, ALLOC) ? 0 : slot + 1;
    }

    private static long before(Heap heap, long self, long slot) {
        return slot == 0 ? heap.load(self, ALLOC) - 1 : slot - 1;
    }

    private static PythonError empty(ObjectSpace space) {
        return space.indexError("empty");
    }

    private static void checkRoom(ObjectSpace space, long self, boolean full) {
        if (full && (space.heap.load(self, FLAGS) & CHECK_OVERFLOW) != 0) {
            throw space.indexError("full");
        }
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2(
                        "append(item) -> None",
                        "Adds an item at the end; a full deque loses its first.",
                        DequeType::append)
                .fn2(
                        "appendleft(item) -> None",
                        "Adds an item at the start; a full deque loses its last.",
                        DequeType::appendLeft)
                .fn2("extend(iterable) -> None", "Adds all items of an iterable at the end.", DequeType::extend)
                .fn1("pop() -> T", "Removes and returns the last item; IndexError where there is none.", DequeType::pop)
                .fn1(
                        "popleft() -> T",
                        "Removes and returns the first item; IndexError where there is none.",
                        DequeType::popLeft);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 2, 3, false);
        long[] slots = space.stack.slots;
        long maximum = IntType.toLong(space, slots[base + 1]);
        if (maximum < 0) {
            throw space.error(Exceptions.VALUE_ERROR);
        }
        Heap heap = space.heap;
        long self = space.allocate(this, WORDS);
        long items = heap.allocateBytes(Sequences.bytes(maximum + 1));
        heap.store(self, ALLOC, maximum + 1);
        heap.store(self, ITEMS, items);
        if (count > 2) {
            heap.store(self, FLAGS, IntType.toLong(space, slots[base + 2]));
        }
        extend(space, self, slots[base]);
        return self;
    }

    private static long append(ObjectSpace space, long self, long item) {
        Heap heap = space.heap;
        long put = heap.load(self, PUT);
        long next = after(heap, self, put);
        boolean full = next == heap.load(self, GET);
        checkRoom(space, self, full);
        write(space, self, put, item);
        heap.store(self, PUT, next);
        if (full) {
            heap.writes(self, ITEMS, TouchListener.EVERY);
            heap.store(self, GET, after(heap, self, next));
        }
        return Value.NONE;
    }

    private static long appendLeft(ObjectSpace space, long self, long item) {
        Heap heap = space.heap;
        long first = before(heap, self, heap.load(self, GET));
        boolean full = first == heap.load(self, PUT);
        checkRoom(space, self, full);
        heap.store(self, GET, first);
        heap.writes(self, ITEMS, TouchListener.EVERY);
        write(space, self, first, item);
        if (full) {
            heap.store(self, PUT, before(heap, self, first));
        }
        return Value.NONE;
    }

    private static long extend(ObjectSpace space, long self, long iterable) {
        int at = Iteration.startOnStack(space, iterable);
        int mark = space.heap.temporaries.mark();
        long item;
        while ((item = Iteration.nextOnStack(space, at)) != Value.STOP_ITERATION) {
            append(space, self, item);
            space.heap.temporaries.release(mark);
        }
        space.stack.top = at;
        return Value.NONE;
    }

    private static long pop(ObjectSpace space, long self) {
        Heap heap = space.heap;
        long put = heap.load(self, PUT);
        if (put == heap.load(self, GET)) {
            throw empty(space);
        }
        long last = before(heap, self, put);
        heap.store(self, PUT, last);
        return take(space, self, last);
    }

    private static long popLeft(ObjectSpace space, long self) {
        Heap heap = space.heap;
        long first = heap.load(self, GET);
        if (first == heap.load(self, PUT)) {
            throw empty(space);
        }
        long item = take(space, self, first);
        heap.writes(self, ITEMS, TouchListener.EVERY);
        heap.store(self, GET, after(heap, self, first));
        return item;
    }

    private static long take(ObjectSpace space, long self, long slot) {
        long item = read(space, self, slot);
        write(space, self, slot, Value.NULL);
        return item;
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return unaryOfLength(operator, length(space, self));
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value == Value.NULL) {
            return Value.NULL;
        }
        Heap heap = space.heap;
        long wanted = Sequences.indexValue(space, self, index);
        long offset = Sequences.checkedIndex(space, self, wanted, length(space, self));
        if (value == Value.SENTINEL) {
            return read(space, self, slot(heap, self, offset));
        }
        write(space, self, slot(heap, self, offset), value);
        return Value.NONE;
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        DequeIteratorType.start(self, space.heap.load(self, GET), words, at);
        return true;
    }

    /** The item in a slot; STOP_ITERATION behind the last item, RuntimeError where the item has been removed. */
    static long itemAt(ObjectSpace space, long self, long slot) {
        Heap heap = space.heap;
        if (slot == heap.load(self, PUT)) {
            return Value.STOP_ITERATION;
        }
        long item = read(space, self, slot);
        if (item == Value.NULL) {
            throw space.runtimeError("deque mutated during iteration");
        }
        return item;
    }

    static long slotAfter(ObjectSpace space, long self, long slot) {
        return after(space.heap, self, slot);
    }
}
