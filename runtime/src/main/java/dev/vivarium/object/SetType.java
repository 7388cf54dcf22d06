package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Sets, and what frozensets share with them. Iteration order is that of the table's slots, as in the reference. */
public class SetType extends ObjectType {
    static final int ALLOC = 1;
    /** The number of items; above it, in the upper half of the word, a stamp that every change renews. */
    static final int USED = 2;

    static final int TABLE = 3;
    private static final int WORDS = 4;
    private static final Layout LAYOUT = Layout.named("set")
            .raw("alloc")
            .raw("used")
            .buffer("table", Layout.Content.VALUES)
            .build();

    public static final SetType INSTANCE = new SetType(RomId.SET, "set");

    SetType(RomId id, String name) {
        super(id, name);
    }

    // For other types and the virtual machine

    /** A new empty set. */
    public static long create(ObjectSpace space) {
        return create(space, INSTANCE.value(), 0);
    }

    static long create(ObjectSpace space, long type, int alloc) {
        long set = space.allocate(INSTANCE, WORDS);
        space.heap.store(set, 0, type);
        long table = space.heap.allocate(alloc);
        space.heap.store(set, ALLOC, alloc);
        space.heap.store(set, TABLE, table);
        return set;
    }

    /** A set of the {@code count} stack slots from {@code base} on; may call {@code __hash__} and {@code __eq__}. */
    public static long fromStack(ObjectSpace space, int base, int count) {
        long set = create(space, INSTANCE.value(), count);
        for (int i = 0; i < count; i++) {
            add(space, set, space.stack.slots[base + i]);
        }
        return set;
    }

    /** Adds an item; both are rooted by the caller. May call {@code __hash__} and {@code __eq__}. */
    public static void add(ObjectSpace space, long set, long item) {
        Sets.add(space, set, item);
    }

    /** The number of items. */
    public static int length(ObjectSpace space, long set) {
        return (int) space.heap.load(set, USED);
    }

    /** The items in the order of the table. Allocates nothing in the heap. */
    public static long[] items(ObjectSpace space, long set) {
        long[] items = new long[length(space, set)];
        int slot = Sets.nextFilled(space.heap, set, 0);
        for (int i = 0; i < items.length; i++) {
            items[i] = Sets.item(space.heap, set, slot);
            slot = Sets.nextFilled(space.heap, set, slot + 1);
        }
        return items;
    }

    /** Whether a value is a set or frozenset; instances of classes derived from them are not. */
    public static boolean isSet(ObjectSpace space, long value) {
        return Value.isHeap(value) && space.typeOf(value) instanceof SetType;
    }

    // The type

    /** Whether operations in place make a new object instead. */
    boolean isFrozen() {
        return false;
    }

    @Override
    public final Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return SetMethods.table();
    }

    @Override
    public final long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        long set = create(space, value(), 0);
        if (count == 1) {
            SetMethods.addAll(space, set, space.stack.slots[base]);
        }
        return set;
    }

    @Override
    public final void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        if (length(space, self) == 0) {
            out.print(name() + "()");
            return;
        }
        out.print(isFrozen() ? "frozenset({" : "{");
        int printed = 0;
        for (int slot = Sets.nextFilled(space.heap, self, 0);
                slot >= 0;
                slot = Sets.nextFilled(space.heap, self, slot + 1)) {
            Sequences.printItem(space, out, printed++, Sets.item(space.heap, self, slot), PrintKind.REPR);
        }
        out.print(isFrozen() ? "})" : "}");
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return unaryOfLength(operator, length(space, self));
    }

    @Override
    public final long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (operator == BinaryOperator.CONTAINS) {
            return Value.ofBoolean(Sets.find(space, left, right) >= 0);
        }
        if (!isSet(space, right)) {
            return Value.NULL;
        }
        return isFrozen() && operator.isInPlace()
                ? SetOperators.apply(space, operator.withoutInPlace(), left, right)
                : SetOperators.apply(space, operator, left, right);
    }

    @Override
    public final long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public final boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        SetIteratorType.start(self, words, at);
        return true;
    }
}
