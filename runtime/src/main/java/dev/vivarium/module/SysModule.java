package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.AttrTupleType;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.object.Traceback;
import dev.vivarium.object.TupleType;
import dev.vivarium.vm.VirtualMachine;
import java.util.ArrayList;
import java.util.List;

/** The interpreter's own state. */
final class SysModule extends NativeModule {
    static final SysModule INSTANCE = new SysModule();

    /** The MicroPython release that programs find here. */
    static final String MICROPYTHON = "MicroPython v1.29.0";

    static final String MACHINE = "Vivarium";

    private static final int[] RELEASE = {1, 29, 0};
    private static final int[] LANGUAGE = {3, 4, 0};
    /** Version 6.3 of .mpy files, without native code. */
    private static final int MPY_FORMAT = 6 | 3 << 8;

    private SysModule() {
        super(RomId.MODULE_SYS, "sys");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .constant("argv", "The program's name and arguments.", s -> state(s).arguments())
                .constant(
                        "version",
                        "The language and the implementation, as text.",
                        s -> StrType.create(s, "3.4.0; " + MICROPYTHON + "; " + machine(s)))
                .constant("version_info", "The language's version as a tuple.", s -> numbers(s, LANGUAGE))
                .constant("implementation", "Which Python this is.", SysModule::implementation)
                .constant("platform", "The system below.", SysModule::platform)
                .constant("byteorder", "How words are stored.", s -> s.interned("little"))
                .constant("maxsize", "The largest size of anything.", s -> IntType.create(s, Long.MAX_VALUE))
                .constant("modules", "The imported modules by name.", s -> state(s).modules())
                .constant("executable", "The program that runs this one.", s -> StrType.create(s, ""));
        return addFunctions(addStreams(table));
    }

    private static BuiltinTable addStreams(BuiltinTable table) {
        return table.constant("stdin", "Standard input.", s -> state(s).stream(0))
                .constant("stdout", "Standard output.", s -> state(s).stream(1))
                .constant("stderr", "Standard error.", s -> state(s).stream(2));
    }

    private static BuiltinTable addFunctions(BuiltinTable table) {
        return table.fnN("exit(code=None) -> None", "Ends the program with an exit code.", 0, 1, SysModule::exit)
                .fn0(
                        "exc_info() -> tuple",
                        "Type, exception and None for the exception being handled.",
                        SysModule::excInfo)
                .fnN(
                        "print_exception(exception, file=sys.stdout) -> None",
                        "Prints an exception with its traceback.",
                        1,
                        2,
                        SysModule::printException)
                .fn1("atexit(function)", "Sets what is called at the end; returns what was set.", SysModule::atExit)
                .fn1(
                        "settrace(function) -> None",
                        "Calls function(frame, event, None) when a frame begins, changes its line, raises or ends.",
                        SysModule::setTrace);
    }

    private static long setTrace(ObjectSpace space, long function) {
        VirtualMachine.of(space).setTrace(function);
        return Value.NONE;
    }

    private static SystemState state(ObjectSpace space) {
        return SystemState.of(space);
    }

    private static long numbers(ObjectSpace space, int[] numbers, String... suffix) {
        long tuple = TupleType.create(space, numbers.length + suffix.length);
        for (int i = 0; i < numbers.length; i++) {
            TupleType.set(space, tuple, i, Value.ofSmallInt(numbers[i]));
        }
        for (int i = 0; i < suffix.length; i++) {
            TupleType.set(space, tuple, numbers.length + i, space.interned(suffix[i]));
        }
        return tuple;
    }

    private static long platform(ObjectSpace space) {
        Board board = SystemState.of(space).board();
        return space.interned(board == null ? "linux" : board.platform());
    }

    private static String machine(ObjectSpace space) {
        Board board = SystemState.of(space).board();
        return board == null ? MACHINE : board.machine();
    }

    /** What the prompt begins with. */
    static String banner(ObjectSpace space) {
        Board board = SystemState.of(space).board();
        return MICROPYTHON + "; " + (board == null ? "linux [" + MACHINE + "] version" : board.machine());
    }

    private static long implementation(ObjectSpace space) {
        int base = space.stack.top;
        space.stack.push(space.interned("micropython"));
        space.stack.push(numbers(space, RELEASE, ""));
        space.stack.push(StrType.create(space, machine(space)));
        space.stack.push(Value.ofSmallInt(MPY_FORMAT));
        Board board = SystemState.of(space).board();
        space.stack.push(space.interned(board == null ? "standard" : board.build()));
        List<String> fields = new ArrayList<>(List.of("name", "version", "_machine", "_mpy", "_build"));
        if (Modules.isOnBoard(space, "_thread")) {
            // Threads run one at a time, which is what a global interpreter lock means to a program.
            space.stack.push(space.interned("GIL"));
            fields.add("_thread");
        }
        long tuple = AttrTupleType.create(space, base, fields.toArray(String[]::new));
        space.stack.top = base;
        return tuple;
    }

    @Override
    public long load(ObjectSpace space, int name) {
        int mutable = state(space).mutable(name);
        return mutable < 0 ? super.load(space, name) : state(space).mutableValue(mutable);
    }

    @Override
    public boolean store(ObjectSpace space, int name, long value) {
        int mutable = state(space).mutable(name);
        if (mutable < 0) {
            return false;
        }
        state(space).setMutable(mutable, value);
        return true;
    }

    private static long exit(ObjectSpace space, int base, int count) {
        throw count == 0
                ? space.error(Exceptions.SYSTEM_EXIT)
                : ExceptionType.error(space, Exceptions.SYSTEM_EXIT, space.stack.slots[base]);
    }

    private static long excInfo(ObjectSpace space) {
        long tuple = TupleType.create(space, 3);
        long exception = space.currentException();
        boolean none = exception == Value.NULL;
        TupleType.set(space, tuple, 0, none ? Value.NONE : space.typeValueOf(exception));
        TupleType.set(space, tuple, 1, none ? Value.NONE : exception);
        TupleType.set(space, tuple, 2, Value.NONE);
        return tuple;
    }

    private static long printException(ObjectSpace space, int base, int count) {
        long file = count > 1 ? space.stack.slots[base + 1] : state(space).stream(1);
        StreamMethods.of(space, file);
        Traceback.print(space, Output.to(space, file), space.stack.slots[base]);
        return Value.NONE;
    }

    private static long atExit(ObjectSpace space, long function) {
        long old = state(space).exitFunction();
        state(space).setExitFunction(function);
        return old;
    }
}
