package dev.vivarium.object;

import dev.vivarium.heap.FinaliserBits;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.host.Host;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.text.Utf8;
import java.util.function.Function;

/**
 * What every operation and native of one machine works on: the heap, the interned strings, the value stack, the named
 * roots, and the way back into the virtual machine.
 */
public final class ObjectSpace implements Checkpointed<ObjectSpace.State> {
    private static final long MAP_STAMP = 1L << 32;

    public final Heap heap;
    public final Qstrs qstrs = new Qstrs();
    public final RootSlots roots = new RootSlots();
    public final Host host;
    /** The stack of the running thread. */
    @NotCheckpointed("which one it is; what lies on it is saved")
    public ValueStack stack;

    /** Second result of attribute lookups: the object a found method belongs to, or NULL. Read at once. */
    public long boundSelf;
    /** The value of the StopIteration behind the last {@link Value#STOP_ITERATION}. Read at once. */
    public long stopValue = Value.NONE;

    /** The dict of the running module, class body or exec; NULL for the globals. A root. */
    public long locals;

    /** Most operations that may be nested in each other through the values they work on. */
    private static final int MAX_NESTING = 1000;

    private int nesting;
    private final int emptyBytes;
    private final int emptyTuple;
    /**
     * Changes whenever a class is made, the members of one gain or lose a key, or a method is replaced: until then, a
     * member found in a class lies where it was found, and is the same if it is a method. Never 0.
     */
    public int classStamp = 1;

    /** Which instances of classes made by the program are allocated with a finaliser. */
    @NotCheckpointed("follows from the policy")
    public FinaliserBits finaliserBits = FinaliserBits.NEVER;

    final EmergencyException emergency;
    final LookupCache lookups = new LookupCache();

    /** Each made when first asked for; names are numbered and constants allocated then. */
    private final MemberTable[] members = new MemberTable[RomId.values().length];

    private final Services services = new Services();

    /** What ends natives whose result nobody wants any more. */
    public final LongWork longWork = new LongWork(this);

    @NotCheckpointed("wired once, when the machine is built")
    private Calls calls;

    private long mapStamp;

    static final int KEY_POSITIONS = 128;
    /** In which slot of any map a key was last found, by the key's low bits; see {@link MapProbe}. */
    final byte[] keyPositions = new byte[KEY_POSITIONS];

    private boolean builtinsChanged;
    private final int currentException;
    private final int replacedBuiltins;

    public ObjectSpace(Heap heap, ValueStack stack, Host host) {
        this.heap = heap;
        this.stack = stack;
        this.host = host;
        Names.intern(qstrs);
        currentException = roots.define("current exception");
        replacedBuiltins = roots.define("replaced builtins");
        emptyBytes = roots.define("empty bytes");
        roots.set(emptyBytes, BytesType.createEmpty(this));
        emptyTuple = roots.define("empty tuple");
        roots.set(emptyTuple, TupleType.create(this, TupleType.INSTANCE.value(), 0));
        emergency = new EmergencyException(heap, roots);
    }

    public void setCalls(Calls calls) {
        this.calls = calls;
    }

    public Calls calls() {
        return calls;
    }

    /** Makes known to the natives what a higher package owns for this machine, such as its collector. */
    public <T extends Checkpointed<?>> void provide(Class<T> type, T service) {
        services.provide(type, service);
    }

    /** What was given to {@link #provide}, or null. */
    public <T> T service(Class<T> type) {
        return services.get(type);
    }

    /**
     * The state that natives keep for this machine outside its heap, made when first asked for.
     *
     * @param maker makes it, also when a checkpoint that has it is restored; it asks nothing of the host, allocates
     *     nothing and defines no root slot
     */
    public <T extends Checkpointed<?>> T service(Class<T> type, Function<ObjectSpace, T> maker) {
        return services.get(this, type, maker);
    }

    // Threads

    /** Keeps what belongs to the running thread. */
    public void save(ThreadState thread) {
        thread.stopValue = stopValue;
        thread.locals = locals;
        thread.exception = currentException();
        thread.nesting = nesting;
        thread.heapLocks = heap.lockDepth();
    }

    /** Lets a thread run. */
    public void restore(ThreadState thread) {
        stack = thread.stack;
        stopValue = thread.stopValue;
        locals = thread.locals;
        setCurrentException(thread.exception);
        nesting = thread.nesting;
        heap.setLockDepth(thread.heapLocks);
    }

    // Types

    /** The operations of a value's type. */
    public ObjectType typeOf(long value) {
        if (Value.isHeap(value)) {
            long type = heap.words[Value.wordIndex(value)];
            return Value.isRom(type) ? Rom.type(type) : TypeType.operations(this, type);
        }
        if (Value.isSmallInt(value)) {
            return IntType.INSTANCE;
        }
        if (Value.isFloat(value)) {
            return FloatType.INSTANCE;
        }
        if (Value.isQstr(value)) {
            return StrType.INSTANCE;
        }
        if (Value.isRom(value)) {
            return Rom.object(value).type();
        }
        return Singletons.typeOf(value);
    }

    /** The type object of a value: what {@code type(x)} gives. */
    public long typeValueOf(long value) {
        return Value.isHeap(value)
                ? heap.words[Value.wordIndex(value)]
                : typeOf(value).value();
    }

    /** The name of a value's type, for messages. */
    public String typeName(long value) {
        return TypeType.nameOf(this, typeValueOf(value));
    }

    /** Whether {@code value} is a heap object of exactly this built-in type. */
    public boolean isExact(long value, ObjectType type) {
        return Value.isHeap(value) && heap.words[Value.wordIndex(value)] == type.value();
    }

    /** The members of a built-in table on this machine. */
    public MemberTable members(RomTable table) {
        MemberTable found = members[table.id().ordinal()];
        if (found == null) {
            if (heap.scratch.isOpen()) {
                // The names would stay, and the constants would not.
                throw NeedsProgram.here();
            }
            found = new MemberTable(this, table);
            members[table.id().ordinal()] = found;
            for (long constant : found.heapValues()) {
                roots.set(roots.define("constant of " + table.name()), constant);
            }
        }
        return found;
    }

    /** The builtin function or object named by an interned string, or NULL. */
    public long builtin(int name) {
        if (builtinsChanged) {
            long replaced = Maps.getName(this, roots.get(replacedBuiltins), DictType.MAP, name);
            if (replaced != Value.NULL) {
                return replaced;
            }
        }
        return members[RomId.MODULE_BUILTINS.ordinal()].get(name);
    }

    /** Whether the program has changed the builtins module, so that no site may keep a builtin. */
    public boolean builtinsChanged() {
        return builtinsChanged;
    }

    /** Sets a name of the builtins module, or where {@code value} is NULL undoes that; raises KeyError. */
    public void replaceBuiltin(int name, long value) {
        if (!builtinsChanged) {
            roots.set(replacedBuiltins, DictType.create(this, 1));
            builtinsChanged = true;
        }
        long replaced = roots.get(replacedBuiltins);
        if (value == Value.NULL) {
            DictType.delete(this, replaced, Value.ofQstr(name));
        } else {
            DictType.store(this, replaced, Value.ofQstr(name), value);
        }
    }

    // Calls. Arguments are pushed here; the result is logged as a temporary root.

    public long call(long callable) {
        return calls.call(callable, 0, 0);
    }

    public long call(long callable, long first) {
        stack.push(first);
        return calls.call(callable, 1, 0);
    }

    public long call(long callable, long first, long second) {
        stack.push(first);
        stack.push(second);
        return calls.call(callable, 2, 0);
    }

    public long call(long callable, long first, long second, long third) {
        stack.push(first);
        stack.push(second);
        stack.push(third);
        return calls.call(callable, 3, 0);
    }

    /** Calls what {@link Attributes#find} gave, with {@code self} its bound object or NULL. */
    public long callMethod(long method, long self) {
        return self == Value.NULL ? call(method) : call(method, self);
    }

    public long callMethod(long method, long self, long first) {
        return self == Value.NULL ? call(method, first) : call(method, self, first);
    }

    public long callMethod(long method, long self, long first, long second) {
        return self == Value.NULL ? call(method, first, second) : call(method, self, first, second);
    }

    /** A stamp, in the upper half of the word, that no map of this machine had before (until it wraps at 2^32). */
    long nextMapStamp() {
        mapStamp += MAP_STAMP;
        if (Value.isBlockAddress(mapStamp)) {
            // The word it becomes part of must not be taken for a reference.
            mapStamp += MAP_STAMP;
        }
        return mapStamp;
    }

    // Nesting

    /**
     * Begins an operation that may call itself through values, such as printing or comparing a container's items; a
     * matching {@link #leaveNested} follows in a finally. Raises RuntimeError where too many are open.
     */
    public void enterNested() {
        if (nesting >= MAX_NESTING) {
            throw runtimeError("maximum recursion depth exceeded");
        }
        nesting++;
    }

    public void leaveNested() {
        nesting--;
    }

    // Evaluations beside the program

    /** What such an evaluation changes here without meaning to. */
    @NotCheckpointed("of the time of one evaluation")
    public static final class Registers {
        private long boundSelf;
        private long stopValue;
        private long exception;
        private long mapStamp;
        private int nesting;
        private int top;
        private int temporaries;
    }

    /** Keeps what {@link #restore(Registers)} brings back. */
    public void save(Registers kept) {
        kept.boundSelf = boundSelf;
        kept.stopValue = stopValue;
        kept.exception = currentException();
        kept.mapStamp = mapStamp;
        kept.nesting = nesting;
        kept.top = stack.top;
        kept.temporaries = heap.temporaries.mark();
    }

    public void restore(Registers kept) {
        boundSelf = kept.boundSelf;
        stopValue = kept.stopValue;
        setCurrentException(kept.exception);
        mapStamp = kept.mapStamp;
        nesting = kept.nesting;
        stack.top = kept.top;
        heap.temporaries.release(kept.temporaries);
    }

    // Allocation

    /** A heap object of {@code words} words with the type word set. */
    public long allocate(ObjectType type, int words) {
        long address = heap.allocate(words);
        heap.words[Value.wordIndex(address)] = type.value();
        return address;
    }

    /** As {@link #allocate}, with the finaliser bit set. */
    public long allocateWithFinaliser(ObjectType type, int words) {
        long address = heap.allocateWithFinaliser(words);
        heap.words[Value.wordIndex(address)] = type.value();
        return address;
    }

    /** The one empty bytes object that operations give. */
    public long emptyBytes() {
        return roots.get(emptyBytes);
    }

    /** The one empty tuple. */
    public long emptyTuple() {
        return roots.get(emptyTuple);
    }

    /** The interned string value of {@code text}. */
    public long interned(String text) {
        return Value.ofQstr(qstrs.intern(text));
    }

    /** The exception that was raised last, for {@code sys.exc_info}; NULL where none was. */
    public long currentException() {
        return roots.get(currentException);
    }

    public void setCurrentException(long exception) {
        roots.set(currentException, exception);
    }

    // Errors: each makes the exception object and returns what the caller throws.

    public PythonError error(ExceptionType type, String message) {
        return ExceptionType.error(this, type, message);
    }

    /** An error without arguments. */
    public PythonError error(ExceptionType type) {
        return ExceptionType.error(this, type);
    }

    public PythonError typeError(String message) {
        return error(Exceptions.TYPE_ERROR, message);
    }

    public PythonError valueError(String message) {
        return error(Exceptions.VALUE_ERROR, message);
    }

    public PythonError indexError(String message) {
        return error(Exceptions.INDEX_ERROR, message);
    }

    public PythonError keyError(long key) {
        return ExceptionType.error(this, Exceptions.KEY_ERROR, key);
    }

    public PythonError attributeError(String message) {
        return error(Exceptions.ATTRIBUTE_ERROR, message);
    }

    public PythonError runtimeError(String message) {
        return error(Exceptions.RUNTIME_ERROR, message);
    }

    public PythonError overflowError(String message) {
        return error(Exceptions.OVERFLOW_ERROR, message);
    }

    public PythonError osError(int errno) {
        return ExceptionType.error(this, Exceptions.OS_ERROR, Value.ofSmallInt(errno));
    }

    /** Prints a warning to standard error, as MicroPython's warnings look. */
    public void warn(String message) {
        byte[] text = Utf8.encode("Warning: " + message + "\n");
        host.standardError(text, 0, text.length);
    }

    // Checkpoints

    /** @param keyPositions hints, but they decide in which order keys are compared */
    record State(
            long[] stack,
            Services.State services,
            long boundSelf,
            long stopValue,
            long locals,
            int nesting,
            int classStamp,
            long mapStamp,
            byte[] keyPositions,
            boolean builtinsChanged,
            MemberTable[] members) {}

    @Override
    public State save() {
        return new State(
                stack.save(),
                services.save(),
                boundSelf,
                stopValue,
                locals,
                nesting,
                classStamp,
                mapStamp,
                keyPositions.clone(),
                builtinsChanged,
                members.clone());
    }

    @Override
    public void restore(State saved) {
        stack.restore(saved.stack());
        services.restore(this, saved.services());
        boundSelf = saved.boundSelf();
        stopValue = saved.stopValue();
        locals = saved.locals();
        nesting = saved.nesting();
        classStamp = saved.classStamp();
        mapStamp = saved.mapStamp();
        System.arraycopy(saved.keyPositions(), 0, keyPositions, 0, keyPositions.length);
        builtinsChanged = saved.builtinsChanged();
        lookups.forget();
        System.arraycopy(saved.members(), 0, members, 0, members.length);
    }
}
