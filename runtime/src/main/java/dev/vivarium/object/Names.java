package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Qstrs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Interned strings that the runtime itself uses; every machine interns them first, so their numbers are constants. */
public final class Names {
    private static final List<String> TEXTS = new ArrayList<>();

    public static final int EMPTY = name("");
    public static final int NAME = name("__name__");
    public static final int CLASS = name("__class__");
    public static final int NEXT = name("__next__");
    public static final int GETITEM = name("__getitem__");
    public static final int INIT = name("__init__");
    public static final int NEW = name("__new__");
    public static final int CALL = name("__call__");
    public static final int GETATTR = name("__getattr__");
    public static final int SETATTR = name("__setattr__");
    public static final int DELATTR = name("__delattr__");
    public static final int GET = name("__get__");
    public static final int SET = name("__set__");
    public static final int DELETE = name("__delete__");
    public static final int SET_NAME = name("__set_name__");
    public static final int WEAKREF = name("__weakref__");
    public static final int DICT = name("__dict__");
    public static final int BASES = name("__bases__");
    public static final int MODULE = name("__module__");
    public static final int QUALNAME = name("__qualname__");
    public static final int ITER = name("__iter__");
    public static final int ENTER = name("__enter__");
    public static final int EXIT = name("__exit__");
    public static final int STR = name("__str__");
    public static final int REPR = name("__repr__");
    public static final int DEL = name("__del__");
    public static final int FILE = name("__file__");
    public static final int PATH = name("__path__");
    public static final int MAIN = name("__main__");
    public static final int ALL = name("__all__");
    public static final int IMPORT = name("__import__");
    public static final int BUILD_CLASS = name("__build_class__");
    public static final int SETITEM = name("__setitem__");
    public static final int DELITEM = name("__delitem__");
    public static final int SEND = name("send");
    public static final int THROW = name("throw");
    public static final int CLOSE = name("close");
    public static final int VALUE = name("value");
    public static final int ARGS = name("args");
    public static final int ERRNO = name("errno");
    public static final int KEYS = name("keys");
    public static final int BUILTIN_NEXT = name("next");
    public static final int MODULE_BLOCK = name("<module>");
    public static final int STRING_SOURCE = name("<string>");
    public static final int STDIN_SOURCE = name("<stdin>");
    public static final int GLOBALS = name("__globals__");
    public static final int CODE = name("__code__");
    public static final int TRACEBACK = name("__traceback__");
    public static final int REAL = name("real");
    public static final int IMAG = name("imag");
    public static final int DIR = name("__dir__");
    private static final int[] UNARY_METHODS =
            methods(Arrays.stream(UnaryOperator.values()).map(UnaryOperator::methodName));
    private static final int[] BINARY_METHODS =
            methods(Arrays.stream(BinaryOperator.values()).map(BinaryOperator::methodName));

    public static final int START = name("start");
    public static final int STOP = name("stop");
    public static final int STEP = name("step");
    public static final int ITEMSIZE = name("itemsize");

    public static final int REVERSED = name("__reversed__");
    public static final int SPLIT = name("split");

    // Attributes that objects compute, which dir() finds only where they are interned
    public static final int ALIVE = name("alive");
    public static final int BUFFER = name("buffer");

    private Names() {}

    private static int name(String text) {
        TEXTS.add(text);
        return TEXTS.size() - 1;
    }

    private static int[] methods(Stream<String> texts) {
        return texts.mapToInt(text -> text == null ? EMPTY : name(text)).toArray();
    }

    /** The special method of an operator, {@link #EMPTY} where it has none. */
    static int method(UnaryOperator operator) {
        return UNARY_METHODS[operator.ordinal()];
    }

    /** The special method of an operator, {@link #EMPTY} where it has none. */
    static int method(BinaryOperator operator) {
        return BINARY_METHODS[operator.ordinal()];
    }

    /** Interns every name; the first thing a machine does. */
    static void intern(Qstrs qstrs) {
        for (int i = 0; i < TEXTS.size(); i++) {
            if (qstrs.intern(TEXTS.get(i)) != i) {
                throw new IllegalStateException("name " + TEXTS.get(i) + " is out of order");
            }
        }
    }
}
