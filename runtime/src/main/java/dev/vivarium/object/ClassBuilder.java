package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Makes one class: checks its bases, looks for special accessors and tells the members their names. */
final class ClassBuilder {
    private static final int[] DESCRIPTOR_METHODS = {Names.GET, Names.SET, Names.DELETE};

    private final ObjectSpace space;
    private final int name;
    private final long bases;
    private final long locals;

    ClassBuilder(ObjectSpace space, int name, long bases, long locals) {
        this.space = space;
        this.name = name;
        this.bases = bases;
        this.locals = locals;
    }

    long build() {
        boolean isDict = Value.isHeap(locals) && space.typeOf(locals) instanceof DictType;
        if (!space.isExact(bases, TupleType.INSTANCE) || !isDict) {
            throw space.error(Exceptions.TYPE_ERROR);
        }
        int flags = checkBases();
        long type = TypeType.allocate(space, name, flags, bases, locals);
        int mark = space.stack.top;
        if (hasSpecialAccessor()) {
            TypeType.setFlag(space.heap, type, TypeType.HAS_SPECIAL_ACCESSORS);
        }
        if (Maps.findName(space, locals, DictType.MAP, Names.DEL) >= 0) {
            TypeType.setFlag(space.heap, type, TypeType.HAS_FINALISER);
        }
        collectSetNames();
        if (ClassLookup.countNativeBases(space, type) > 1) {
            throw space.typeError("multiple bases have instance lay-out conflict");
        }
        makeNewStatic();
        callSetNames(mark, type);
        return type;
    }

    private int checkBases() {
        int flags = 0;
        int count = TupleType.length(space, bases);
        for (int i = 0; i < count; i++) {
            long base = TupleType.get(space, bases, i);
            if (!TypeType.isType(space, base)) {
                throw space.error(Exceptions.TYPE_ERROR);
            }
            if (!Slot.CONSTRUCT.isIn(TypeType.operations(space, base))) {
                throw space.typeError("type '" + TypeType.nameOf(space, base) + "' isn't an acceptable base type");
            }
            if (TypeType.isClass(space, base)) {
                TypeType.setFlag(space.heap, base, TypeType.IS_SUBCLASSED);
                if (!TypeType.hasSimpleAttributes(space, base)) {
                    flags |= TypeType.HAS_SPECIAL_ACCESSORS;
                }
                if (TypeType.hasFinaliser(space, base)) {
                    flags |= TypeType.HAS_FINALISER;
                }
            }
        }
        return flags;
    }

    private boolean hasSpecialAccessor() {
        for (int slot = Maps.nextFilled(space.heap, locals, DictType.MAP, 0);
                slot >= 0;
                slot = Maps.nextFilled(space.heap, locals, DictType.MAP, slot + 1)) {
            long key = Maps.key(space.heap, locals, DictType.MAP, slot);
            long value = Maps.value(space.heap, locals, DictType.MAP, slot);
            if (isSpecialAccessor(space, Value.isQstr(key) ? Value.qstr(key) : Names.EMPTY, value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether storing {@code value} under {@code name} in a class changes how attributes of instances are found. */
    static boolean isSpecialAccessor(ObjectSpace space, int name, long value) {
        if (name == Names.SETATTR || name == Names.DELATTR) {
            return true;
        }
        if (!Value.isHeap(value) && !Value.isRom(value)) {
            return false;
        }
        ObjectType type = space.typeOf(value);
        if (type == PropertyType.INSTANCE) {
            return true;
        }
        if (type.bindsSelf()) {
            return false;
        }
        try {
            for (int method : DESCRIPTOR_METHODS) {
                if (Attributes.find(space, value, method) != Value.NULL) {
                    return true;
                }
            }
        } catch (PythonError ignored) {
            // What a __getattr__ of the member raises is not the concern of the class.
        }
        return false;
    }

    /** Pushes method, self and name for every member that has a {@code __set_name__} method. */
    private void collectSetNames() {
        for (int slot = Maps.nextFilled(space.heap, locals, DictType.MAP, 0);
                slot >= 0;
                slot = Maps.nextFilled(space.heap, locals, DictType.MAP, slot + 1)) {
            long member = Maps.value(space.heap, locals, DictType.MAP, slot);
            if (!Value.isHeap(member) || space.typeOf(member).bindsSelf()) {
                continue;
            }
            long method = Attributes.find(space, member, Names.SET_NAME);
            long self = space.boundSelf;
            if (method != Value.NULL && self != Value.NULL) {
                space.stack.push(method);
                space.stack.push(self);
                space.stack.push(Maps.key(space.heap, locals, DictType.MAP, slot));
            }
        }
    }

    private void callSetNames(int mark, long type) {
        int end = space.stack.top;
        for (int i = mark; i < end; i += 3) {
            long[] slots = space.stack.slots;
            space.call(slots[i], slots[i + 1], type, slots[i + 2]);
        }
        space.stack.top = mark;
    }

    /** A function stored as {@code __new__} is a static method without saying so. */
    private void makeNewStatic() {
        int slot = Maps.findName(space, locals, DictType.MAP, Names.NEW);
        if (slot < 0) {
            return;
        }
        long member = Maps.value(space.heap, locals, DictType.MAP, slot);
        boolean isObject = Value.isHeap(member) || Value.isRom(member);
        if (isObject && space.typeOf(member).name().equals("function")) {
            long method = StaticMethodType.create(space, member);
            Maps.putName(space, locals, DictType.MAP, Names.NEW, method);
        }
    }
}
