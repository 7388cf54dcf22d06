package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** What {@code super()} gives: an object seen through the bases of one of its classes. */
public final class SuperType extends ObjectType {
    private static final int TYPE = 1;
    private static final int OBJECT = 2;
    private static final Layout LAYOUT =
            Layout.named("super").value("type").value("obj").build();

    public static final SuperType INSTANCE = new SuperType();

    private SuperType() {
        super(RomId.SUPER, "super");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 2, 2, false);
        long start = space.stack.slots[base];
        long object = space.stack.slots[base + 1];
        long objectType = TypeType.isType(space, object) ? object : space.typeValueOf(object);
        if (!TypeType.isSubclassOfAny(space, objectType, start)) {
            throw space.error(Exceptions.TYPE_ERROR);
        }
        long self = space.allocate(INSTANCE, 3);
        space.heap.store(self, TYPE, start);
        space.heap.store(self, OBJECT, object);
        return self;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        long type = space.heap.load(self, TYPE);
        long object = space.heap.load(self, OBJECT);
        out.print("<super: ");
        Printing.print(space, out, type, PrintKind.STR);
        out.print(", ");
        Printing.print(space, out, object, PrintKind.STR);
        out.print(">");
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        return find(space, space.heap.load(self, TYPE), space.heap.load(self, OBJECT), name);
    }

    /** As {@link Attributes#loadMethod} on {@code super(type, object)}, without making that object. */
    public static long loadMethod(ObjectSpace space, long type, long object, int name) {
        space.boundSelf = Value.NULL;
        if (name == Names.CLASS) {
            return INSTANCE.value();
        }
        long found = find(space, type, object, name);
        if (found == Value.NULL) {
            throw space.attributeError("'super' object has no attribute '" + space.qstrs.text(name) + "'");
        }
        return found;
    }

    private static long find(ObjectSpace space, long type, long object, int name) {
        long found = findInBases(space, type, object, name);
        if (found == Value.SENTINEL) {
            space.boundSelf = object;
            return InstanceType.NATIVE_INIT;
        }
        return found != Value.NULL
                ? found
                : ClassLookup.find(space, object, ObjectBaseType.INSTANCE.value(), name, null);
    }

    private static long findInBases(ObjectSpace space, long type, long object, int name) {
        Slot slot = name == Names.INIT ? Slot.CONSTRUCT : null;
        long parent = TypeType.parent(space, type);
        if (parent == Value.NULL) {
            return Value.NULL;
        }
        if (!space.isExact(parent, TupleType.INSTANCE)) {
            return findIn(space, parent, object, name, slot);
        }
        int count = TupleType.length(space, parent);
        long found = Value.NULL;
        for (int i = 0; i < count && found == Value.NULL; i++) {
            found = findIn(space, TupleType.get(space, parent, i), object, name, slot);
        }
        return found;
    }

    private static long findIn(ObjectSpace space, long base, long object, int name, Slot slot) {
        boolean isRoot = base == ObjectBaseType.INSTANCE.value();
        return isRoot ? Value.NULL : ClassLookup.find(space, object, base, name, slot);
    }
}
