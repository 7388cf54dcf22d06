package dev.vivarium.object;

import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Tuples whose items are attributes as well, such as {@code sys.implementation}. The word behind the items is the tuple
 * of their names. Python sees the type as {@code tuple}.
 */
public final class AttrTupleType extends TupleType {
    public static final AttrTupleType INSTANCE = new AttrTupleType();

    private AttrTupleType() {
        super(RomId.ATTR_TUPLE, "tuple", null);
    }

    /** An attribute tuple of the stack slots from {@code base} on, one for each name. */
    public static long create(ObjectSpace space, int base, String... names) {
        long self = TupleType.create(space, INSTANCE.value(), names.length + 1);
        space.heap.store(self, LENGTH, names.length);
        for (int i = 0; i < names.length; i++) {
            set(space, self, i, space.stack.slots[base + i]);
        }
        long nameTuple = TupleType.create(space, names.length);
        set(space, self, names.length, nameTuple);
        for (int i = 0; i < names.length; i++) {
            set(space, nameTuple, i, space.interned(names[i]));
        }
        return self;
    }

    /** The names of the items, in order. */
    static List<String> fields(ObjectSpace space, long self) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < length(space, self); i++) {
            fields.add(space.qstrs.text(Value.qstr(get(space, names(space, self), i))));
        }
        return fields;
    }

    private static long names(ObjectSpace space, long self) {
        return get(space, self, length(space, self));
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty();
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        NamedTupleType.printFields(space, out, self, newItems(names(space, self)));
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        long names = names(space, self);
        for (int i = 0; i < length(space, self); i++) {
            if (get(space, names, i) == Value.ofQstr(name)) {
                return get(space, self, i);
            }
        }
        return Value.NULL;
    }
}
