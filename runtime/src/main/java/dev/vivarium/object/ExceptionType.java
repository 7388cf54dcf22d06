package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;

/**
 * One built-in exception type, and what all exceptions share. Making an exception always succeeds: where the heap is
 * full or locked it uses the machine's reserve, {@link EmergencyException}.
 */
public final class ExceptionType extends ObjectType {
    /** Traceback words allocated (lower half) and used (upper half). */
    static final int TRACEBACK_SIZES = 1;

    static final int TRACEBACK = 2;
    /** The tuple of arguments. */
    static final int ARGUMENTS = 3;

    static final int WORDS = 4;

    private static final Layout LAYOUT = Layout.named("exception")
            .raw("traceback_alloc_len")
            .buffer("traceback_data", Layout.Content.BYTES)
            .value("args")
            .build();

    ExceptionType(int row, String name, ExceptionType base) {
        super(RomId.EXCEPTIONS, row, name, base);
    }

    // Making exceptions

    /** An error of this type without arguments. */
    public static PythonError error(ObjectSpace space, ExceptionType type) {
        return new PythonError(create(space, type, space.stack.top, 0));
    }

    /** An error of this type whose only argument is a message. */
    public static PythonError error(ObjectSpace space, ExceptionType type, String message) {
        return error(space, type, message(space, message));
    }

    /** An error of this type whose only argument is a value. */
    public static PythonError error(ObjectSpace space, ExceptionType type, long argument) {
        space.stack.push(argument);
        long exception = create(space, type, space.stack.top - 1, 1);
        space.stack.top--;
        return new PythonError(exception);
    }

    /** An error of this type with a number and a text. */
    public static PythonError error(ObjectSpace space, ExceptionType type, int number, String text) {
        int base = space.stack.top;
        space.stack.push(Value.ofSmallInt(number));
        space.stack.push(message(space, text));
        long exception = create(space, type, base, 2);
        space.stack.top = base;
        return new PythonError(exception);
    }

    /** The MemoryError for an allocation that failed. */
    public static PythonError outOfMemory(ObjectSpace space, OutOfMemory failure) {
        return error(space, Exceptions.MEMORY_ERROR, failure.getMessage());
    }

    /** What escapes from an action as a Python exception; NULL for nothing. */
    public static long raisedBy(ObjectSpace space, Runnable action) {
        try {
            action.run();
            return Value.NULL;
        } catch (PythonError error) {
            return error.exception();
        } catch (OutOfMemory failure) {
            return outOfMemory(space, failure).exception();
        }
    }

    private static long message(ObjectSpace space, String text) {
        try {
            return StrType.create(space, text);
        } catch (OutOfMemory failure) {
            return space.interned(EmergencyException.shortened(text));
        }
    }

    /** An exception of this type whose arguments are {@code count} values of the stack from {@code base}. */
    static long create(ObjectSpace space, ObjectType type, int base, int count) {
        long exception;
        try {
            exception = space.allocate(type, WORDS);
        } catch (OutOfMemory failure) {
            exception = space.emergency.exception(space, type);
        }
        space.heap.store(exception, ARGUMENTS, arguments(space, base, count));
        return exception;
    }

    private static long arguments(ObjectSpace space, int base, int count) {
        try {
            return TupleType.fromStack(space, base, count);
        } catch (OutOfMemory failure) {
            return space.emergency.arguments(space, base, count);
        }
    }

    // Questions about any value

    /** Whether {@code value} is an instance of this built-in type or of a type derived from it. */
    public static boolean isInstance(ObjectSpace space, long value, ExceptionType type) {
        return TypeType.isSubclass(space, space.typeValueOf(value), type.value());
    }

    /** Whether the type of an exception, or one that it derives from, has a name. Allocates nothing. */
    public static boolean isNamed(ObjectSpace space, long exception, String name) {
        return isTypeNamed(space, space.typeValueOf(exception), name);
    }

    private static boolean isTypeNamed(ObjectSpace space, long type, String name) {
        if (type == Value.NULL) {
            return false;
        }
        if (space.isExact(type, TupleType.INSTANCE)) {
            for (int i = 0; i < TupleType.length(space, type); i++) {
                if (isTypeNamed(space, TupleType.get(space, type, i), name)) {
                    return true;
                }
            }
            return false;
        }
        return TypeType.nameOf(space, type).equals(name) || isTypeNamed(space, TypeType.parent(space, type), name);
    }

    /** Whether {@code value} is an exception that can be raised. */
    public static boolean isExceptionInstance(ObjectSpace space, long value) {
        return nativeException(space, value) != Value.NULL;
    }

    /** Whether {@code value} is an exception type, built-in or a class. */
    public static boolean isExceptionType(ObjectSpace space, long value) {
        return TypeType.isSubclass(space, value, Exceptions.BASE_EXCEPTION.value());
    }

    /** Whether an exception, or exception type, is caught by the exception type {@code pattern}. */
    public static boolean matches(ObjectSpace space, long exception, long pattern) {
        long type = isExceptionInstance(space, exception) ? space.typeValueOf(exception) : exception;
        return TypeType.isSubclass(space, type, pattern);
    }

    /** The built-in exception object of an exception (itself, or that inside an instance of a class), or NULL. */
    static long nativeException(ObjectSpace space, long value) {
        if (!Value.isHeap(value)) {
            return Value.NULL;
        }
        ObjectType type = space.typeOf(value);
        if (type instanceof ExceptionType) {
            return value;
        }
        if (type != InstanceType.INSTANCE || !isExceptionType(space, space.typeValueOf(value))) {
            return Value.NULL;
        }
        long inner = InstanceType.nativeObject(space, value);
        return space.typeOf(inner) instanceof ExceptionType ? inner : Value.NULL;
    }

    /** The first argument of an exception, or None: what StopIteration carries. */
    public static long value(ObjectSpace space, long exception) {
        long arguments = space.heap.load(nativeException(space, exception), ARGUMENTS);
        return TupleType.length(space, arguments) == 0 ? Value.NONE : TupleType.get(space, arguments, 0);
    }

    public static long stopValue(ObjectSpace space, long exception) {
        return value(space, exception);
    }

    // Operations

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, Arguments.UNLIMITED, false);
        return create(space, this, base, count);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        if (kind == PrintKind.REPR || kind == PrintKind.EXCEPTION) {
            out.print(name());
        }
        printArguments(space, out, self, kind);
    }

    /** Prints what follows the type's name. */
    static void printArguments(ObjectSpace space, Printer out, long self, PrintKind kind) {
        if (kind == PrintKind.EXCEPTION) {
            out.print(": ");
        }
        long arguments = space.heap.load(self, ARGUMENTS);
        int length = TupleType.length(space, arguments);
        boolean plain = kind == PrintKind.STR || kind == PrintKind.EXCEPTION;
        if (plain && length == 0) {
            return;
        }
        if (plain && printSystemError(space, out, self, arguments)) {
            return;
        }
        if (plain && length == 1) {
            Printing.print(space, out, TupleType.get(space, arguments, 0), PrintKind.STR);
        } else {
            TupleType.INSTANCE.print(space, out, arguments, kind);
        }
    }

    /** Prints an OSError with a number that has a name; false where it is none. */
    private static boolean printSystemError(ObjectSpace space, Printer out, long self, long arguments) {
        long number = TupleType.get(space, arguments, 0);
        int length = TupleType.length(space, arguments);
        if (!space.isExact(self, Exceptions.OS_ERROR) || length > 2 || !Value.isSmallInt(number)) {
            return false;
        }
        ErrorNumber known = ErrorNumber.find(Value.smallIntValue(number));
        if (known == null) {
            return false;
        }
        out.print("[Errno " + known.number() + "] " + known.name());
        if (length == 2) {
            out.print(": ");
            Printing.print(space, out, TupleType.get(space, arguments, 1), PrintKind.STR);
        }
        return true;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        if (name == Names.ARGS) {
            return space.heap.load(self, ARGUMENTS);
        }
        return name == Names.VALUE || name == Names.ERRNO ? value(space, self) : Value.NULL;
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        if (name != Names.TRACEBACK || value != Value.NONE) {
            return false;
        }
        Traceback.rewind(space, self);
        return true;
    }
}
