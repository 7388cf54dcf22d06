package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * Generators and coroutines: a suspended frame. The state words hold the frame's locals and operands while it is
 * suspended and are empty while it runs.
 */
public final class GeneratorType extends ObjectType {
    /** None while idle, NULL while running, an exception to be thrown at the next resumption. */
    public static final int PENDING = 1;

    public static final int FUNCTION = 2;
    /** The next instruction as a raw count; -1 when finished. */
    public static final int INSTRUCTION = 3;
    /** Raw number of state words in use. */
    public static final int STATE_SIZE = 4;
    /** Raw number of exception blocks, which follow the room for state. */
    public static final int BLOCKS = 5;
    /** Raw number of words reserved for state. */
    public static final int STATE_ROOM = 6;

    public static final int STATE = 7;
    public static final int BLOCK_WORDS = 3;

    private static final Layout LAYOUT = Layout.named("generator")
            .value("pend_exc")
            .value("fun_bc")
            .raw("ip")
            .raw("sp")
            .raw("exc_sp")
            .raw("n_state")
            .tail(Layout.Content.VALUES)
            .build();

    public static final GeneratorType INSTANCE = new GeneratorType();

    private GeneratorType() {
        super(RomId.GENERATOR, "generator");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1("close() -> None", "Raises GeneratorExit inside the generator and ends it.", GeneratorType::close)
                .fn2(
                        "send(value) -> T",
                        "Resumes the generator with a value; returns what it yields.",
                        GeneratorType::send)
                .fnN(
                        "throw(type, value=None, traceback=None) -> T",
                        "Raises an exception inside the generator; returns what it yields.",
                        2,
                        4,
                        GeneratorType::throwInto)
                .fn2(
                        "pend_throw(exception)",
                        "Sets the exception to be raised at the next resumption; returns the one set before.",
                        GeneratorType::pendThrow);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        return space.calls().resume(self, Value.NONE, Value.NULL);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<generator object '"
                + space.qstrs.text(space.calls().functionName(space.heap.load(self, FUNCTION))) + "' at "
                + Long.toHexString(self) + ">");
    }

    private static long raiseAtEnd(ObjectSpace space, long yielded) {
        if (yielded != Value.STOP_ITERATION) {
            return yielded;
        }
        long value = space.stopValue;
        throw value == Value.NONE
                ? ExceptionType.error(space, Exceptions.STOP_ITERATION)
                : ExceptionType.error(space, Exceptions.STOP_ITERATION, value);
    }

    private static long send(ObjectSpace space, long self, long value) {
        return raiseAtEnd(space, space.calls().resume(self, value, Value.NULL));
    }

    private static long throwInto(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long exception = count > 2 && slots[base + 2] != Value.NONE ? slots[base + 2] : slots[base + 1];
        return raiseAtEnd(space, space.calls().resume(slots[base], Value.NONE, exception));
    }

    private static long close(ObjectSpace space, long self) {
        try {
            long exit = Exceptions.GENERATOR_EXIT.value();
            if (space.calls().resume(self, Value.NONE, exit) != Value.STOP_ITERATION) {
                throw space.runtimeError("generator ignored GeneratorExit");
            }
        } catch (PythonError error) {
            if (!ExceptionType.isInstance(space, error.exception(), Exceptions.GENERATOR_EXIT)) {
                throw error;
            }
        }
        return Value.NONE;
    }

    private static long pendThrow(ObjectSpace space, long self, long exception) {
        long previous = space.heap.load(self, PENDING);
        if (previous == Value.NULL) {
            throw space.valueError("generator already executing");
        }
        space.heap.store(self, PENDING, exception);
        return previous;
    }
}
