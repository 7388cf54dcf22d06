package dev.vivarium.object;

import java.util.ArrayList;
import java.util.List;

/** The built-in exception types, in the order and with the bases that MicroPython declares. */
public final class Exceptions extends RomTable {
    private static final List<ExceptionType> ALL = new ArrayList<>();
    private static final Exceptions TABLE = new Exceptions();

    public static final ExceptionType BASE_EXCEPTION = define("BaseException", null);
    public static final ExceptionType SYSTEM_EXIT = define("SystemExit", BASE_EXCEPTION);
    public static final ExceptionType KEYBOARD_INTERRUPT = define("KeyboardInterrupt", BASE_EXCEPTION);
    public static final ExceptionType GENERATOR_EXIT = define("GeneratorExit", BASE_EXCEPTION);
    public static final ExceptionType EXCEPTION = define("Exception", BASE_EXCEPTION);
    public static final ExceptionType STOP_ASYNC_ITERATION = define("StopAsyncIteration", EXCEPTION);
    public static final ExceptionType STOP_ITERATION = define("StopIteration", EXCEPTION);
    public static final ExceptionType ARITHMETIC_ERROR = define("ArithmeticError", EXCEPTION);
    public static final ExceptionType OVERFLOW_ERROR = define("OverflowError", ARITHMETIC_ERROR);
    public static final ExceptionType ZERO_DIVISION_ERROR = define("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final ExceptionType ASSERTION_ERROR = define("AssertionError", EXCEPTION);
    public static final ExceptionType ATTRIBUTE_ERROR = define("AttributeError", EXCEPTION);
    public static final ExceptionType EOF_ERROR = define("EOFError", EXCEPTION);
    public static final ExceptionType IMPORT_ERROR = define("ImportError", EXCEPTION);
    public static final ExceptionType LOOKUP_ERROR = define("LookupError", EXCEPTION);
    public static final ExceptionType INDEX_ERROR = define("IndexError", LOOKUP_ERROR);
    public static final ExceptionType KEY_ERROR = define("KeyError", LOOKUP_ERROR);
    public static final ExceptionType MEMORY_ERROR = define("MemoryError", EXCEPTION);
    public static final ExceptionType NAME_ERROR = define("NameError", EXCEPTION);
    public static final ExceptionType OS_ERROR = define("OSError", EXCEPTION);
    public static final ExceptionType RUNTIME_ERROR = define("RuntimeError", EXCEPTION);
    public static final ExceptionType NOT_IMPLEMENTED_ERROR = define("NotImplementedError", RUNTIME_ERROR);
    public static final ExceptionType SYNTAX_ERROR = define("SyntaxError", EXCEPTION);
    public static final ExceptionType INDENTATION_ERROR = define("IndentationError", SYNTAX_ERROR);
    public static final ExceptionType TYPE_ERROR = define("TypeError", EXCEPTION);
    public static final ExceptionType VIPER_TYPE_ERROR = define("ViperTypeError", TYPE_ERROR);
    public static final ExceptionType VALUE_ERROR = define("ValueError", EXCEPTION);
    public static final ExceptionType UNICODE_ERROR = define("UnicodeError", VALUE_ERROR);

    private Exceptions() {
        super(RomId.EXCEPTIONS, "exceptions");
    }

    private static ExceptionType define(String name, ExceptionType base) {
        ExceptionType type = new ExceptionType(ALL.size() + 1, name, base);
        ALL.add(type);
        return type;
    }

    /** Every built-in exception type, BaseException first. */
    public static List<ExceptionType> all() {
        return List.copyOf(ALL);
    }

    @Override
    public ObjectType type() {
        return TypeType.INSTANCE;
    }

    @Override
    RomObject row(int row) {
        return row == 0 ? TABLE : ALL.get(row - 1);
    }
}
