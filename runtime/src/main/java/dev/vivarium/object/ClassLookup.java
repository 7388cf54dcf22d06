package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * Attribute search through a class and its bases: depth first, left to right, {@code object} left out. This is not
 * CPython's order, but MicroPython's.
 */
final class ClassLookup {
    /** There is no such member. */
    static final int NOT_FOUND = -1;
    /** The member is one of a built-in type; {@link #nativeMember} gives it. */
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
        Heap heap = space.heap;
        long type = start;
        space.boundSelf = Value.NULL;
        while (true) {
            long parent;
            if (TypeType.isClass(space, type)) {
                long member = Maps.getName(space, heap.load(type, TypeType.LOCALS), DictType.MAP, name);
                if (member != Value.NULL) {
                    return Attributes.bind(space, self, type, member);
                }
                parent = heap.load(type, TypeType.PARENT);
            } else {
                long found = findNative(space, self, type, name, slot);
                if (found != Value.NULL) {
                    return found;
                }
                parent = nativeParent(space, type);
            }
            if (parent == Value.NULL) {
                return Value.NULL;
            }
            if (space.isExact(parent, TupleType.INSTANCE)) {
                int last = TupleType.length(space, parent) - 1;
                for (int i = 0; i < last; i++) {
                    long base = TupleType.get(space, parent, i);
                    long found =
                            base == ObjectBaseType.INSTANCE.value() ? Value.NULL : find(space, self, base, name, slot);
                    if (found != Value.NULL) {
                        return found;
                    }
                }
                parent = TupleType.get(space, parent, last);
            }
            if (parent == ObjectBaseType.INSTANCE.value()) {
                return Value.NULL;
            }
            type = parent;
        }
    }

    private static long findNative(ObjectSpace space, long self, long type, int name, Slot slot) {
        ObjectType operations = TypeType.operations(space, type);
        if (slot != null && slot.isIn(operations)) {
            return Value.SENTINEL;
        }
        boolean isReal = operations != ObjectBaseType.INSTANCE;
        long member = space.members(operations).get(name);
        if (member != Value.NULL) {
            return Attributes.bind(space, isReal ? nativePart(space, self) : self, type, member);
        }
        if (isReal && self != Value.NULL) {
            long part = InstanceType.nativeObject(space, self);
            return part == Value.NULL ? Value.NULL : Attributes.find(space, part, name);
        }
        return Value.NULL;
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
        while (true) {
            boolean isClass = TypeType.isClass(space, type);
            int index = isClass
                    ? Maps.valueIndex(space, heap.load(type, TypeType.LOCALS), DictType.MAP, name)
                    : nativeIndex(space, type, name);
            if (index != NOT_FOUND) {
                return index;
            }
            long parent = isClass ? heap.load(type, TypeType.PARENT) : nativeParent(space, type);
            if (parent != Value.NULL && space.isExact(parent, TupleType.INSTANCE)) {
                int last = TupleType.length(space, parent) - 1;
                for (int i = 0; i < last; i++) {
                    long base = TupleType.get(space, parent, i);
                    index = base == ObjectBaseType.INSTANCE.value() ? NOT_FOUND : memberIndex(space, base, name);
                    if (index != NOT_FOUND) {
                        return index;
                    }
                }
                parent = TupleType.get(space, parent, last);
            }
            if (parent == Value.NULL || parent == ObjectBaseType.INSTANCE.value()) {
                return NOT_FOUND;
            }
            type = parent;
        }
    }

    /** The member that the built-in base of a class, or {@code type} itself, has; NULL where there is none. */
    static long nativeMember(ObjectSpace space, long type, int name) {
        long base = TypeType.isClass(space, type) ? nativeBase(space, type) : type;
        for (ObjectType at = TypeType.operations(space, base); at != null; at = at.base()) {
            long member = space.members(at).get(name);
            if (member != Value.NULL) {
                return member;
            }
        }
        return Value.NULL;
    }

    private static int nativeIndex(ObjectSpace space, long type, int name) {
        ObjectType operations = TypeType.operations(space, type);
        return space.members(operations).get(name) == Value.NULL ? NOT_FOUND : NATIVE;
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
