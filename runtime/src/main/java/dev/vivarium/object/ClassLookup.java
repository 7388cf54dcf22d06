package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * Attribute search through a class and its bases: depth first, left to right, {@code object} left out. This is not
 * CPython's order, but MicroPython's.
 */
final class ClassLookup {
    /** There is no such member, and no built-in base that could have it. */
    static final int NOT_FOUND = -1;
    /** A built-in base comes before any class that may have the member. */
    static final int NATIVE = -2;

    private ClassLookup() {}

    /**
     * Finds what an instance (or {@code super}) sees under a name.
     *
     * @param self the instance, or NULL for a search without binding to one
     * @param slot the operation that the name stands for, or null: a built-in base that has it ends the search
     * @return the member as {@link Attributes#bind} gives it, {@link Value#SENTINEL} where a built-in base has the
     *     operation, or NULL
     */
    static long find(ObjectSpace space, long self, long start, int name, Slot slot) {
        space.boundSelf = Value.NULL;
        if (self != Value.NULL && TypeType.isClass(space, start)) {
            int index = space.lookups.memberIndex(space, start, name);
            if (index >= 0) {
                space.heap.readsWord(index);
                return Attributes.bind(space, self, start, space.heap.words[index]);
            }
            if (index == NOT_FOUND) {
                return Value.NULL;
            }
        }
        return search(space, self, start, name, slot, false);
    }

    /** Finds a member as it is stored, without binding, or NULL. Calls and allocates nothing. */
    static long findRaw(ObjectSpace space, long start, int name) {
        return search(space, Value.NULL, start, name, null, true);
    }

    private static long search(ObjectSpace space, long self, long start, int name, Slot slot, boolean raw) {
        Heap heap = space.heap;
        long type = start;
        while (true) {
            boolean isClass = TypeType.isClass(space, type);
            long found = isClass
                    ? findInClass(space, self, type, name, raw)
                    : findInNative(space, self, type, name, slot, raw);
            if (found != Value.NULL) {
                return found;
            }
            long parent = isClass ? heap.load(type, TypeType.PARENT) : nativeParent(space, type);
            if (parent != Value.NULL && space.isExact(parent, TupleType.INSTANCE)) {
                int last = TupleType.length(space, parent) - 1;
                for (int i = 0; i < last; i++) {
                    long base = TupleType.get(space, parent, i);
                    found = isRoot(base) ? Value.NULL : search(space, self, base, name, slot, raw);
                    if (found != Value.NULL) {
                        return found;
                    }
                }
                parent = TupleType.get(space, parent, last);
            }
            if (parent == Value.NULL || isRoot(parent)) {
                return Value.NULL;
            }
            type = parent;
        }
    }

    private static boolean isRoot(long type) {
        return type == ObjectBaseType.INSTANCE.value();
    }

    private static long findInClass(ObjectSpace space, long self, long type, int name, boolean raw) {
        long member = Maps.getName(space, space.heap.load(type, TypeType.LOCALS), DictType.MAP, name);
        return raw || member == Value.NULL ? member : Attributes.bind(space, self, type, member);
    }

    private static long findInNative(ObjectSpace space, long self, long type, int name, Slot slot, boolean raw) {
        ObjectType operations = TypeType.operations(space, type);
        if (slot != null && slot.isIn(operations)) {
            return Value.SENTINEL;
        }
        boolean isReal = operations != ObjectBaseType.INSTANCE;
        long member = space.members(operations).get(name);
        if (member != Value.NULL) {
            return raw ? member : Attributes.bind(space, isReal ? nativePart(space, self) : self, type, member);
        }
        long part = isReal && self != Value.NULL ? InstanceType.nativeObject(space, self) : Value.NULL;
        return part == Value.NULL || part == InstanceType.NATIVE_INIT ? Value.NULL : Attributes.find(space, part, name);
    }

    /** The built-in object inside {@code self}; raises AttributeError where it is not yet made. */
    private static long nativePart(ObjectSpace space, long self) {
        long part = self == Value.NULL ? Value.NULL : InstanceType.nativeObject(space, self);
        if (part == InstanceType.NATIVE_INIT) {
            throw space.attributeError("call super().__init__() first");
        }
        return part;
    }

    private static long nativeParent(ObjectSpace space, long type) {
        ObjectType base = TypeType.operations(space, type).base();
        return base == null ? Value.NULL : base.value();
    }

    /**
     * Where a member of a class or its bases lies: the index of its value in the heap's words, {@link #NOT_FOUND} or
     * {@link #NATIVE}. Calls and allocates nothing.
     */
    static int memberIndex(ObjectSpace space, long start, int name) {
        Heap heap = space.heap;
        long type = start;
        while (TypeType.isClass(space, type)) {
            int index = Maps.valueIndex(space, heap.load(type, TypeType.LOCALS), DictType.MAP, name);
            if (index >= 0) {
                return index;
            }
            long parent = heap.load(type, TypeType.PARENT);
            if (parent != Value.NULL && space.isExact(parent, TupleType.INSTANCE)) {
                int last = TupleType.length(space, parent) - 1;
                for (int i = 0; i < last; i++) {
                    long base = TupleType.get(space, parent, i);
                    index = isRoot(base) ? NOT_FOUND : memberIndex(space, base, name);
                    if (index != NOT_FOUND) {
                        return index;
                    }
                }
                parent = TupleType.get(space, parent, last);
            }
            if (parent == Value.NULL || isRoot(parent)) {
                return NOT_FOUND;
            }
            type = parent;
        }
        return NATIVE;
    }

    /** The built-in types among the bases of a class, {@code object} left out. */
    static int countNativeBases(ObjectSpace space, long type) {
        int count = 0;
        while (type != Value.NULL && type != ObjectBaseType.INSTANCE.value()) {
            if (!TypeType.isClass(space, type)) {
                return count + 1;
            }
            long parent = space.heap.load(type, TypeType.PARENT);
            if (parent != Value.NULL && space.isExact(parent, TupleType.INSTANCE)) {
                int length = TupleType.length(space, parent);
                for (int i = 0; i < length; i++) {
                    count += countNativeBases(space, TupleType.get(space, parent, i));
                }
                return count;
            }
            type = parent;
        }
        return count;
    }

    /** The last built-in type among the bases of a class, or NULL. */
    static long nativeBase(ObjectSpace space, long type) {
        while (type != Value.NULL && type != ObjectBaseType.INSTANCE.value()) {
            if (!TypeType.isClass(space, type)) {
                return type;
            }
            long parent = space.heap.load(type, TypeType.PARENT);
            if (parent != Value.NULL && space.isExact(parent, TupleType.INSTANCE)) {
                for (int i = TupleType.length(space, parent) - 1; i >= 0; i--) {
                    long base = nativeBase(space, TupleType.get(space, parent, i));
                    if (base != Value.NULL) {
                        return base;
                    }
                }
                return Value.NULL;
            }
            type = parent;
        }
        return Value.NULL;
    }
}
