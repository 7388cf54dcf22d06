package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Attribute access on instances that goes through the program's own code: properties, descriptors, hooks. */
final class InstanceAttributes {
    static final int NOT_DELEGATED = 0;
    static final int DONE = 1;
    static final int REFUSED = 2;

    private InstanceAttributes() {}

    /** The attribute behind a member that was found in the class of {@code self}. */
    static long access(ObjectSpace space, long self, long member) {
        long bound = space.boundSelf;
        if (Value.isHeap(member) && space.isExact(member, PropertyType.INSTANCE)) {
            return getProperty(space, self, member);
        }
        if (bound != Value.NULL) {
            return member;
        }
        long get = Attributes.find(space, member, Names.GET);
        if (get != Value.NULL) {
            long owner = space.boundSelf;
            member = owner == Value.NULL
                    ? space.call(get, self, space.typeValueOf(self))
                    : space.call(get, owner, self, space.typeValueOf(self));
        }
        space.boundSelf = Value.NULL;
        return member;
    }

    private static long getProperty(ObjectSpace space, long self, long property) {
        long getter = space.heap.load(property, PropertyType.GETTER);
        if (getter == Value.NONE) {
            throw space.attributeError("unreadable attribute");
        }
        long value = space.call(getter, self);
        space.boundSelf = Value.NULL;
        return value;
    }

    /** What {@code __getattr__} gives for an attribute found nowhere, or NULL. */
    static long askGetAttr(ObjectSpace space, long self, int name) {
        if (isNeverDelegated(name)) {
            return Value.NULL;
        }
        long method = Attributes.find(space, self, Names.GETATTR);
        if (method == Value.NULL) {
            return Value.NULL;
        }
        long value = space.callMethod(method, space.boundSelf, Value.ofQstr(name));
        space.boundSelf = Value.NULL;
        return value;
    }

    private static boolean isNeverDelegated(int name) {
        return name == Names.GETATTR
                || name == Names.GET
                || name == Names.SET
                || name == Names.DELETE
                || name == Names.SET_NAME
                || name == Names.SETATTR
                || name == Names.DELATTR;
    }

    /** Stores, or deletes where {@code value} is NULL, through a property, descriptor or hook of the class. */
    static int delegateStore(ObjectSpace space, long self, int name, long value) {
        long member = ClassLookup.find(space, self, space.typeValueOf(self), name, null);
        if (member != Value.NULL) {
            int outcome = space.isExact(member, PropertyType.INSTANCE)
                    ? storeProperty(space, self, member, value)
                    : storeDescriptor(space, self, member, value);
            if (outcome != NOT_DELEGATED) {
                return outcome;
            }
        }
        boolean isDelete = value == Value.NULL;
        long hook = Attributes.find(space, self, isDelete ? Names.DELATTR : Names.SETATTR);
        if (hook == Value.NULL) {
            return NOT_DELEGATED;
        }
        if (isDelete) {
            space.callMethod(hook, space.boundSelf, Value.ofQstr(name));
        } else {
            space.callMethod(hook, space.boundSelf, Value.ofQstr(name), value);
        }
        return DONE;
    }

    private static int storeProperty(ObjectSpace space, long self, long property, long value) {
        boolean isDelete = value == Value.NULL;
        long function = space.heap.load(property, isDelete ? PropertyType.DELETER : PropertyType.SETTER);
        if (function == Value.NONE) {
            return REFUSED;
        }
        if (isDelete) {
            space.call(function, self);
        } else {
            space.call(function, self, value);
        }
        return DONE;
    }

    private static int storeDescriptor(ObjectSpace space, long self, long member, long value) {
        boolean isDelete = value == Value.NULL;
        long method = Attributes.find(space, member, isDelete ? Names.DELETE : Names.SET);
        if (method == Value.NULL) {
            return NOT_DELEGATED;
        }
        if (isDelete) {
            space.callMethod(method, space.boundSelf, self);
        } else {
            space.callMethod(method, space.boundSelf, self, value);
        }
        return DONE;
    }
}
