package dev.vivarium.object;

import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations of named tuples. Each call of {@code namedtuple} makes a type in the heap, of the reference's size:
 * the header of {@link TypeType}, the number of fields and their names.
 */
public final class NamedTupleType extends TupleType {
    private static final int FIELD_COUNT = 11;
    private static final int FIELDS = 12;

    public static final NamedTupleType INSTANCE = new NamedTupleType();

    private NamedTupleType() {
        super(RomId.NAMEDTUPLE, "namedtuple", TupleType.INSTANCE);
    }

    /** The function {@code namedtuple(name, fields)}; the fields are a list, a tuple or a text with spaces. */
    public static long createType(ObjectSpace space, long name, long fields) {
        int interned = StrType.intern(space, name);
        long array = StrType.isStr(space, fields) ? split(space, fields) : fields;
        int count = Sequences.lengthOfArray(space, array);
        long type = space.heap.allocate(FIELDS + count);
        TypeType.initialiseNative(space, type, INSTANCE, interned);
        space.heap.store(type, FIELD_COUNT, count);
        for (int i = 0; i < count; i++) {
            if (i >= Sequences.lengthOfArray(space, array)) {
                throw space.indexError("list index out of range");
            }
            long field = Sequences.item(space, array, i);
            space.heap.store(type, FIELDS + i, Value.ofQstr(StrType.intern(space, field)));
        }
        return type;
    }

    private static long split(ObjectSpace space, long text) {
        long method = Attributes.loadMethod(space, text, Names.SPLIT);
        return space.callMethod(method, space.boundSelf);
    }

    /** The names of the fields of a named tuple or a tuple of the system's, in order; none for other values. */
    public static List<String> fields(ObjectSpace space, long value) {
        if (space.typeOf(value) == AttrTupleType.INSTANCE) {
            return AttrTupleType.fields(space, value);
        }
        List<String> fields = new ArrayList<>();
        if (space.typeOf(value) == INSTANCE) {
            long type = space.heap.load(value, 0);
            for (int i = 0; i < fieldCount(space, type); i++) {
                fields.add(space.qstrs.text(Value.qstr(space.heap.load(type, FIELDS + i))));
            }
        }
        return fields;
    }

    private static int fieldCount(ObjectSpace space, long type) {
        return (int) space.heap.load(type, FIELD_COUNT);
    }

    /** The index of a field, or -1. */
    private static int find(ObjectSpace space, long type, long name) {
        int count = fieldCount(space, type);
        for (int i = 0; i < count; i++) {
            if (space.heap.load(type, FIELDS + i) == name) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty();
    }

    @Override
    public boolean comparesWithOtherTypes() {
        return true;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        int fields = fieldCount(space, type);
        if (count + keywords != fields) {
            throw space.typeError(TypeType.nameOf(space, type) + "() takes " + fields + " positional arguments but "
                    + (count + keywords) + " were given");
        }
        long self = TupleType.create(space, type, fields);
        long[] slots = space.stack.slots;
        System.arraycopy(slots, base, space.heap.words, newItems(self), count);
        for (int i = 0; i < keywords; i++) {
            setKeyword(space, type, self, slots[base + count + 2 * i], slots[base + count + 2 * i + 1]);
        }
        return self;
    }

    private static void setKeyword(ObjectSpace space, long type, long self, long name, long value) {
        long interned = Value.ofQstr(StrType.intern(space, name));
        int field = find(space, type, interned);
        if (field < 0) {
            throw space.typeError("unexpected keyword argument '" + StrType.text(space, name) + "'");
        }
        if (get(space, self, field) != Value.NULL) {
            throw space.typeError("function got multiple values for argument '" + StrType.text(space, name) + "'");
        }
        set(space, self, field, value);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        long type = space.heap.load(self, 0);
        out.print(TypeType.nameOf(space, type));
        printFields(space, out, self, Value.wordIndex(type) + FIELDS);
    }

    /** Prints {@code (name=item, …)}, the names lying in the heap's words from {@code names} on. */
    static void printFields(ObjectSpace space, Printer out, long self, int names) {
        out.print("(");
        int length = length(space, self);
        for (int i = 0; i < length; i++) {
            out.print(i > 0 ? ", " : "").print(space.qstrs.text(Value.qstr(space.heap.words[names + i])));
            out.print("=");
            Printing.print(space, out, get(space, self, i), PrintKind.REPR);
        }
        out.print(")");
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        int field = find(space, space.heap.load(self, 0), Value.ofQstr(name));
        return field < 0 ? Value.NULL : get(space, self, field);
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        throw space.attributeError("can't set attribute");
    }
}
