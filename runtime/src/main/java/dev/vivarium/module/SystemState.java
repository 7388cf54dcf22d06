package dev.vivarium.module;

import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.Checkpointed;

/** The lists, dicts and streams behind the sys module, of one machine. */
final class SystemState implements Checkpointed<SystemState.State> {
    private static final String[] MUTABLE = {"path", "ps1", "ps2"};
    private static final int PATH = 0;
    /** The prompt among the attributes that a program may set. */
    static final int PS1 = 1;
    /** The prompt of further lines. */
    static final int PS2 = 2;

    /** The board that the machine stands for, null for none. */
    private final Board board;

    private final RootSlots roots;
    private final int modules;
    private final int arguments;
    private final int exitFunction;
    private final int main;
    private final int asyncioContext;
    private final int[] mutable = new int[MUTABLE.length];
    private final int[] mutableNames = new int[MUTABLE.length];
    private final int[] streams = new int[Host.STANDARD_ERROR + 1];
    /** The number of the last failure of the operating system, as {@code os.errno()} tells it. */
    private int lastError;

    private int firstNameOfProgram;
    private long threadStackSize;

    SystemState(ObjectSpace space, Board board) {
        this.board = board;
        roots = space.roots;
        modules = define("sys.modules", DictType.create(space, 3));
        arguments = define("sys.argv", ListType.create(space));
        exitFunction = define("sys.atexit", Value.NONE);
        main = define("__main__", Value.NULL);
        asyncioContext = define("context of asyncio", Value.NULL);
        long[] initial = {ListType.create(space), space.interned(">>> "), space.interned("... ")};
        for (int i = 0; i < MUTABLE.length; i++) {
            mutableNames[i] = space.qstrs.intern(MUTABLE[i]);
            mutable[i] = define("sys." + MUTABLE[i], initial[i]);
        }
        String[] names = {"sys.stdin", "sys.stdout", "sys.stderr"};
        for (int handle = 0; handle < streams.length; handle++) {
            streams[handle] = define(names[handle], FileType.standardStream(space, handle));
        }
    }

    private int define(String name, long value) {
        int slot = roots.define(name);
        roots.set(slot, value);
        return slot;
    }

    static SystemState of(ObjectSpace space) {
        return space.service(SystemState.class);
    }

    /** The board that the machine stands for, null for none. */
    Board board() {
        return board;
    }

    /** The dict of imported modules by name. */
    long modules() {
        return roots.get(modules);
    }

    /** The list of folders to import from. */
    long path() {
        return roots.get(mutable[PATH]);
    }

    /** The number of an attribute of sys that the program may set, by its interned name; -1 for others. */
    int mutable(int name) {
        for (int i = 0; i < mutableNames.length; i++) {
            if (mutableNames[i] == name) {
                return i;
            }
        }
        return -1;
    }

    long mutableValue(int number) {
        return roots.get(mutable[number]);
    }

    void setMutable(int number, long value) {
        roots.set(mutable[number], value);
    }

    long arguments() {
        return roots.get(arguments);
    }

    /** The text stream on a standard handle. */
    long stream(int handle) {
        return roots.get(streams[handle]);
    }

    /** What {@code sys.atexit} was given last, or None. */
    long exitFunction() {
        return roots.get(exitFunction);
    }

    void setExitFunction(long function) {
        roots.set(exitFunction, function);
    }

    /** The module {@code __main__}. */
    long main() {
        return roots.get(main);
    }

    void setMain(long module) {
        roots.set(main, module);
    }

    /** The dict in which the event loop of asyncio keeps what tasks need to know; NULL before there is one. */
    long asyncioContext() {
        return roots.get(asyncioContext);
    }

    void setAsyncioContext(long dict) {
        roots.set(asyncioContext, dict);
    }

    /** What {@code _thread.stack_size} was given last. */
    long threadStackSize() {
        return threadStackSize;
    }

    void setThreadStackSize(long bytes) {
        threadStackSize = bytes;
    }

    /** The number of the first interned string that is not the runtime's own. */
    int firstNameOfProgram() {
        return firstNameOfProgram;
    }

    void beginProgram(ObjectSpace space) {
        firstNameOfProgram = space.qstrs.count();
    }

    int lastError() {
        return lastError;
    }

    void setLastError(int number) {
        lastError = number;
    }

    /** What is no root slot; the slots' numbers are the same on every machine. */
    record State(int lastError, int firstNameOfProgram, long threadStackSize) {}

    @Override
    public State save() {
        return new State(lastError, firstNameOfProgram, threadStackSize);
    }

    @Override
    public void restore(State saved) {
        lastError = saved.lastError();
        firstNameOfProgram = saved.firstNameOfProgram();
        threadStackSize = saved.threadStackSize();
    }
}
