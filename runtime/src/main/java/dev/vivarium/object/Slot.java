package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;

/**
 * An operation that a built-in type implements or not. A class that derives from such a type delegates the operation to
 * the built-in part of the instance, without a search by method name.
 */
enum Slot {
    CONSTRUCT("construct", ObjectSpace.class, long.class, int.class, int.class, int.class),
    PRINT("print", ObjectSpace.class, Printer.class, long.class, PrintKind.class),
    CALL("call", ObjectSpace.class, long.class, int.class, int.class, int.class),
    UNARY("unary", ObjectSpace.class, UnaryOperator.class, long.class),
    BINARY("binary", ObjectSpace.class, BinaryOperator.class, long.class, long.class),
    SUBSCRIPT("subscript", ObjectSpace.class, long.class, long.class, long.class),
    ITERATE("iterate", ObjectSpace.class, long.class),
    BUFFER("buffer", ObjectSpace.class, long.class, Buffer.class, boolean.class),
    STREAM("stream", ObjectSpace.class, long.class);

    private final ClassValue<Boolean> overridden;

    Slot(String method, Class<?>... parameters) {
        overridden = new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> type) {
                return overrides(type, method, parameters);
            }
        };
    }

    private static boolean overrides(Class<?> type, String method, Class<?>... parameters) {
        try {
            return type.getMethod(method, parameters).getDeclaringClass() != ObjectType.class;
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether {@code type} implements the operation itself. */
    boolean isIn(ObjectType type) {
        // MicroPython knows length, truth and hash of bytes by itself, so that a derived class does not inherit them.
        if (this == UNARY && type == BytesType.INSTANCE) {
            return false;
        }
        return overridden.get(type.getClass()) || this == ITERATE && type.isIterator();
    }
}
