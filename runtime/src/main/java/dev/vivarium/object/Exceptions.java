package dev.vivarium.object;

/** The built-in exception types. */
public final class Exceptions extends RomTable {
    static final Exceptions TABLE = new Exceptions();
    public static final ExceptionType STOP_ITERATION = new ExceptionType(1, "StopIteration", null);
    public static final ExceptionType TYPE_ERROR = new ExceptionType(2, "TypeError", null);
    public static final ExceptionType VALUE_ERROR = new ExceptionType(3, "ValueError", null);
    public static final ExceptionType INDEX_ERROR = new ExceptionType(4, "IndexError", null);
    public static final ExceptionType KEY_ERROR = new ExceptionType(5, "KeyError", null);
    public static final ExceptionType ATTRIBUTE_ERROR = new ExceptionType(6, "AttributeError", null);
    public static final ExceptionType RUNTIME_ERROR = new ExceptionType(7, "RuntimeError", null);
    public static final ExceptionType OVERFLOW_ERROR = new ExceptionType(8, "OverflowError", null);
    public static final ExceptionType OS_ERROR = new ExceptionType(9, "OSError", null);
    public static final ExceptionType UNICODE_ERROR = new ExceptionType(10, "UnicodeError", VALUE_ERROR);
    public static final ExceptionType LOOKUP_ERROR = new ExceptionType(11, "LookupError", null);
    public static final ExceptionType NOT_IMPLEMENTED_ERROR =
            new ExceptionType(12, "NotImplementedError", RUNTIME_ERROR);

    private Exceptions() {
        super(RomId.EXCEPTIONS, "exceptions");
    }

    @Override
    public ObjectType type() {
        return TypeType.INSTANCE;
    }
}
