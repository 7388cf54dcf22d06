package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Attribute access on any value, as MicroPython's runtime does it. */
public final class Attributes {
    private Attributes() {}

    /**
     * Finds an attribute without raising AttributeError.
     *
     * @return the attribute with {@link ObjectSpace#boundSelf} set (the object a method belongs to, or NULL), or NULL
     */
    public static long find(ObjectSpace space, long object, int name) {
        ObjectType type = space.typeOf(object);
        space.boundSelf = Value.NULL;
        if (name == Names.CLASS) {
            return space.typeValueOf(object);
        }
        if (name == Names.NEXT && type.isIterator()) {
            space.boundSelf = object;
            return space.builtin(Names.BUILTIN_NEXT);
        }
        return type.attribute(space, object, name);
    }

    /** As {@link #find}, raising AttributeError where there is none. */
    public static long loadMethod(ObjectSpace space, long object, int name) {
        long found = find(space, object, name);
        if (found == Value.NULL) {
            throw missing(space, object, name);
        }
        return found;
    }

    /** The attribute, a method as a bound method; raises AttributeError where there is none. */
    public static long load(ObjectSpace space, long object, int name) {
        return bound(space, loadMethod(space, object, name));
    }

    /** The attribute, a method as a bound method, or NULL where there is none. */
    public static long loadMaybe(ObjectSpace space, long object, int name) {
        long found = find(space, object, name);
        return found == Value.NULL ? Value.NULL : bound(space, found);
    }

    private static long bound(ObjectSpace space, long found) {
        long self = space.boundSelf;
        return self == Value.NULL ? found : BoundMethodType.create(space, found, self);
    }

    /** Stores, or deletes where {@code value} is NULL; raises AttributeError where that is not possible. */
    public static void store(ObjectSpace space, long object, int name, long value) {
        if (!space.typeOf(object).setAttribute(space, object, name, value)) {
            throw space.attributeError(
                    "'" + space.typeName(object) + "' object has no attribute '" + space.qstrs.text(name) + "'");
        }
    }

    private static PythonError missing(ObjectSpace space, long object, int name) {
        ObjectType type = space.typeOf(object);
        String attribute = space.qstrs.text(name);
        if (type == TypeType.INSTANCE) {
            return space.attributeError(
                    "type object '" + TypeType.nameOf(space, object) + "' has no attribute '" + attribute + "'");
        }
        if (type == ModuleType.INSTANCE) {
            return space.attributeError(
                    "module '" + ModuleType.nameOf(space, object) + "' has no attribute '" + attribute + "'");
        }
        return space.attributeError("'" + space.typeName(object) + "' object has no attribute '" + attribute + "'");
    }

    /**
     * Turns a member found in a class into what the lookup gives: a method, a static or class method's function, or
     * the value itself.
     *
     * @param self the object looked at, or NULL when the class itself was looked at
     * @param typeValue the class in which {@code member} was found
     * @return the member with {@link ObjectSpace#boundSelf} set
     */
    public static long bind(ObjectSpace space, long self, long typeValue, long member) {
        space.boundSelf = Value.NULL;
        if (Value.isRom(member)) {
            RomObject object = Rom.object(member);
            return object instanceof NativeFunction
                    ? bindNative(space, self, typeValue, (NativeFunction) object)
                    : member;
        }
        if (!Value.isHeap(member)) {
            return member;
        }
        if (space.isExact(member, FunctionType.INSTANCE)) {
            space.boundSelf = self;
            return member;
        }
        ObjectType memberType = space.typeOf(member);
        if (memberType.bindsSelf()) {
            space.boundSelf = self;
            return member;
        }
        if (memberType == StaticMethodType.INSTANCE) {
            return StaticMethodType.function(space, member);
        }
        if (memberType == ClassMethodType.INSTANCE) {
            space.boundSelf = classOf(space, self, typeValue);
            return ClassMethodType.function(space, member);
        }
        return member;
    }

    private static long bindNative(ObjectSpace space, long self, long typeValue, NativeFunction function) {
        switch (function.binding()) {
            case STATIC:
                return function.value();
            case CLASS:
                space.boundSelf = classOf(space, self, typeValue);
                return function.value();
            default:
                break;
        }
        if (Value.isHeap(typeValue)) {
            // A native function stored in a user class behaves like a static method.
            return function.value();
        }
        if (self == Value.NULL && typeValue != ObjectBaseType.INSTANCE.value()) {
            return CheckedFunctionType.create(space, typeValue, function.value());
        }
        space.boundSelf = self;
        return function.value();
    }

    private static long classOf(ObjectSpace space, long self, long typeValue) {
        if (self == Value.NULL) {
            return typeValue;
        }
        return space.typeOf(self) == TypeType.INSTANCE ? self : space.typeValueOf(self);
    }
}
