package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;

/** Builtin functions that access attributes by name. */
final class AttributeFunctions {
    private AttributeFunctions() {}

    static void rethrowUnlessAttributeError(ObjectSpace space, PythonError error) {
        if (!ExceptionType.isInstance(space, error.exception(), Exceptions.ATTRIBUTE_ERROR)) {
            throw error;
        }
    }

    static long get(ObjectSpace space, int base, int count) {
        long object = space.stack.slots[base];
        int name = StrType.intern(space, space.stack.slots[base + 1]);
        if (count == 2) {
            return Attributes.load(space, object, name);
        }
        long found = Value.NULL;
        try {
            found = Attributes.loadMaybe(space, object, name);
        } catch (PythonError error) {
            rethrowUnlessAttributeError(space, error);
        }
        return found == Value.NULL ? space.stack.slots[base + 2] : found;
    }

    static long set(ObjectSpace space, long object, long name, long value) {
        Attributes.store(space, object, StrType.intern(space, name), value);
        return Value.NONE;
    }

    static long delete(ObjectSpace space, long object, long name) {
        return set(space, object, name, Value.NULL);
    }

    static long has(ObjectSpace space, long object, long name) {
        int attribute = StrType.intern(space, name);
        try {
            return Value.ofBoolean(Attributes.find(space, object, attribute) != Value.NULL);
        } catch (PythonError error) {
            rethrowUnlessAttributeError(space, error);
            return Value.FALSE;
        }
    }
}
