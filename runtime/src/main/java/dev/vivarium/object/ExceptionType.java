package dev.vivarium.object;

/** One built-in exception type. */
public final class ExceptionType extends ObjectType {
    ExceptionType(int row, String name, ExceptionType base) {
        super(RomId.EXCEPTIONS, row, name, base);
    }

    /** An error of this type without arguments. */
    static PythonError error(ObjectSpace space, ExceptionType type) {
        return new PythonError(type.value());
    }

    /** An error of this type whose only argument is a message. */
    static PythonError error(ObjectSpace space, ExceptionType type, String message) {
        return new PythonError(type.value());
    }

    /** An error of this type whose only argument is a value. */
    static PythonError error(ObjectSpace space, ExceptionType type, long argument) {
        return new PythonError(type.value());
    }

    static boolean isInstance(ObjectSpace space, long value, ExceptionType type) {
        return false;
    }

    static long stopValue(ObjectSpace space, long exception) {
        return dev.vivarium.heap.Value.NONE;
    }

    static boolean isExceptionType(ObjectSpace space, long value) {
        return false;
    }

    static boolean matches(ObjectSpace space, long exception, long pattern) {
        return false;
    }
}
