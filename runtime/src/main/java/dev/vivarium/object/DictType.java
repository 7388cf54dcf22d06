package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Dicts. Iteration order is that of the table's slots, as in the reference. */
public class DictType extends ObjectType {
    /** The word at which the map starts. */
    public static final int MAP = 1;

    private static final int WORDS = 1 + Maps.WORDS;
    private static final Layout LAYOUT = Layout.named("dict")
            .raw("used")
            .raw("alloc")
            .buffer("table", Layout.Content.MAP_SLOTS)
            .build();

    public static final DictType INSTANCE = new DictType(RomId.DICT, "dict", null);

    DictType(RomId id, String name, ObjectType base) {
        super(id, name, base);
    }

    // For other types and the virtual machine

    /** A new empty dict with room for {@code slots} keys. */
    public static long create(ObjectSpace space, int slots) {
        return create(space, INSTANCE, slots);
    }

    static long create(ObjectSpace space, DictType type, int slots) {
        long dict = space.allocate(type, WORDS);
        Maps.initialise(space, dict, MAP, type.isOrdered(), slots);
        return dict;
    }

    /** Whether a value is a dict or ordered dict; instances of classes derived from them are not. */
    public static boolean isDict(ObjectSpace space, long value) {
        return Value.isHeap(value) && space.typeOf(value) instanceof DictType;
    }

    /** The number of keys. */
    public static int length(ObjectSpace space, long dict) {
        return Maps.used(space.heap, dict, MAP);
    }

    /** The value of a key, or NULL. */
    public static long get(ObjectSpace space, long dict, long key) {
        return Maps.get(space, dict, MAP, key);
    }

    /** Stores a value under a key; TypeError where the dict is fixed. All three are rooted by the caller. */
    public static void store(ObjectSpace space, long dict, long key, long value) {
        checkNotFixed(space, dict);
        Maps.put(space, dict, MAP, key, value);
    }

    /** Removes a key; KeyError where it is not there. */
    public static void delete(ObjectSpace space, long dict, long key) {
        checkNotFixed(space, dict);
        if (Maps.remove(space, dict, MAP, key) == Value.NULL) {
            throw space.keyError(key);
        }
    }

    static void checkNotFixed(ObjectSpace space, long dict) {
        if (Maps.isFixed(space.heap, dict, MAP)) {
            throw space.error(Exceptions.TYPE_ERROR);
        }
    }

    /** A new dict of the same type, keys and values, with the same room. */
    static long copy(ObjectSpace space, long dict) {
        long copy = Maps.copyToDict(space, dict, MAP);
        space.heap.store(copy, 0, space.heap.load(dict, 0));
        return copy;
    }

    // The type

    /** Whether the maps of this type keep the order of insertion. */
    boolean isOrdered() {
        return false;
    }

    @Override
    public final Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return DictMethods.table();
    }

    @Override
    public final long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long dict = create(space, this, 0);
        if (count > 0 || keywords > 0) {
            Arguments.check(space, count + 1, keywords, 1, 2, true);
            DictMethods.update(space, dict, base, count, keywords);
        }
        return dict;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        boolean json = kind == PrintKind.JSON;
        out.print("{");
        boolean first = true;
        for (int slot = nextSlot(space, self, 0); slot >= 0; slot = nextSlot(space, self, slot + 1)) {
            if (!first) {
                out.print(json ? out.itemSeparator() : ", ");
            }
            first = false;
            printPair(space, out, self, slot, kind);
        }
        out.print("}");
    }

    private static int nextSlot(ObjectSpace space, long self, int slot) {
        return Maps.nextFilled(space.heap, self, MAP, slot);
    }

    private static void printPair(ObjectSpace space, Printer out, long self, int slot, PrintKind kind) {
        boolean json = kind == PrintKind.JSON;
        PrintKind partKind = json ? kind : PrintKind.REPR;
        int top = space.stack.top;
        long key = Maps.key(space.heap, self, MAP, slot);
        long value = Maps.value(space.heap, self, MAP, slot);
        space.stack.push(key);
        space.stack.push(value);
        String quote = json && !isText(space, key) ? "\"" : "";
        out.print(quote);
        Printing.print(space, out, key, partKind);
        out.print(quote).print(json ? out.keySeparator() : ": ");
        Printing.print(space, out, value, partKind);
        space.stack.top = top;
    }

    private static boolean isText(ObjectSpace space, long key) {
        ObjectType type = space.typeOf(key);
        return type == StrType.INSTANCE || type == BytesType.INSTANCE;
    }

    @Override
    public final long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return unaryOfLength(operator, length(space, self));
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case CONTAINS:
                return Value.ofBoolean(Maps.find(space, left, MAP, right) >= 0);
            case EQUAL:
                return Value.ofBoolean(space.isExact(right, INSTANCE) && equal(space, left, right));
            case OR:
                long union = copy(space, left);
                DictMethods.update(space, union, right);
                return union;
            case INPLACE_OR:
                checkNotFixed(space, left);
                DictMethods.update(space, left, right);
                return left;
            default:
                return Value.NULL;
        }
    }

    private static boolean equal(ObjectSpace space, long left, long right) {
        if (length(space, left) != length(space, right)) {
            return false;
        }
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        for (int slot = nextSlot(space, left, 0); slot >= 0; slot = nextSlot(space, left, slot + 1)) {
            long key = Maps.key(space.heap, left, MAP, slot);
            long value = Maps.value(space.heap, left, MAP, slot);
            space.stack.push(key);
            space.stack.push(value);
            long other = Maps.get(space, right, MAP, key);
            space.stack.push(other);
            if (other == Value.NULL || !Operators.equal(space, value, other)) {
                space.stack.top = top;
                return false;
            }
            space.stack.top = top;
            space.heap.temporaries.release(mark);
        }
        return true;
    }

    @Override
    public final long subscript(ObjectSpace space, long self, long index, long value) {
        if (value == Value.NULL) {
            delete(space, self, index);
            return Value.NONE;
        }
        if (value != Value.SENTINEL) {
            store(space, self, index, value);
            return Value.NONE;
        }
        long found = Maps.get(space, self, MAP, index);
        if (found == Value.NULL) {
            throw space.keyError(index);
        }
        return found;
    }

    @Override
    public final long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public final boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        DictIteratorType.start(self, DictViewType.KEYS, words, at);
        return true;
    }
}
