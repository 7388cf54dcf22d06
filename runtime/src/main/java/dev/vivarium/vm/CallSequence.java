package dev.vivarium.vm;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.Scratch;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BoundMethodType;
import dev.vivarium.object.CellType;
import dev.vivarium.object.ClosureType;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomObject;
import dev.vivarium.object.Traceless;
import dev.vivarium.object.TypeType;

/**
 * Calls any callable whose arguments lie on the stack. A Python function gets a frame, with its arguments where they
 * are; whatever else is called at once.
 */
final class CallSequence {
    /** Most frames of a program. The reference, whose frames lie on the C stack, stops at a few hundred. */
    private static final int MAX_DEPTH = 1000;

    /** Slots kept free above a frame for the arguments that natives push. */
    private static final int HEADROOM = 256;

    private final ObjectSpace space;
    private final Heap heap;
    private final Scratch scratch;
    private final Frames frames;
    private final CodeTable codes;

    private final long[] slots;

    private final ParameterBinder binder;
    private final ArgumentSpreader spreader;

    CallSequence(ObjectSpace space, Frames frames, CodeTable codes) {
        this.space = space;
        this.frames = frames;
        this.codes = codes;
        heap = space.heap;
        scratch = heap.scratch;
        slots = space.stack.slots;
        binder = new ParameterBinder(space);
        spreader = new ArgumentSpreader(space);
    }

    /**
     * Calls {@code slots[result]}; the arguments lie from {@code base} to the top of the stack.
     *
     * @return true where a frame was entered, whose result will come to {@code slots[result]}; false where the result
     *     lies there already
     */
    boolean call(int result, int base, int count, int keywords) {
        long callable = slots[result];
        long[] words = heap.words;
        if (Value.isHeap(callable) && words[Value.wordIndex(callable)] == FunctionType.INSTANCE.value()) {
            enter(callable, result, base, count, keywords, Frames.CALL);
            return true;
        }
        return callOther(callable, result, base, count, keywords);
    }

    private boolean callOther(long callable, int result, int base, int count, int keywords) {
        if (scratch.isOpen() && !isTraceless(callable, base, count)) {
            throw NeedsProgram.here();
        }
        if (Value.isRom(callable)) {
            RomObject object = Rom.object(callable);
            slots[result] = object instanceof NativeFunction
                    ? ((NativeFunction) object).call(space, base, count, keywords)
                    : object.type().call(space, callable, base, count, keywords);
            return false;
        }
        if (Value.isHeap(callable)) {
            long type = heap.words[Value.wordIndex(callable)];
            if (type == BoundMethodType.INSTANCE.value()) {
                insert(base, count + 2 * keywords, heap.load(callable, BoundMethodType.SELF));
                slots[result] = heap.load(callable, BoundMethodType.METHOD);
                return call(result, base, count + 1, keywords);
            }
            if (type == ClosureType.INSTANCE.value()) {
                return callClosure(callable, result, base, count, keywords);
            }
            if (type == FunctionType.GENERATOR.value()) {
                slots[result] = makeGenerator(callable, base, count, keywords);
                return false;
            }
            if (type == TypeType.INSTANCE.value() && InstanceType.isPlainClass(space, callable)) {
                return instantiate(callable, result, base, count, keywords);
            }
        }
        slots[result] = space.typeOf(callable).call(space, callable, base, count, keywords);
        return false;
    }

    /** Whether a call that is no Python function's may be made where no trace may be left; what it leads to is asked, too. */
    private boolean isTraceless(long callable, int base, int count) {
        if (Value.isRom(callable)) {
            RomObject builtin = Rom.object(callable);
            if (builtin instanceof NativeFunction function) {
                return function.traceless() == Traceless.ALWAYS
                        || function.traceless() == Traceless.ON_OWN_OBJECTS && count > 0 && scratch.holds(slots[base]);
            }
            return Traceless.isMaker(builtin, count);
        }
        return scratch.holds(callable)
                || space.isExact(callable, BoundMethodType.INSTANCE)
                || space.isExact(callable, ClosureType.INSTANCE);
    }

    private void insert(int at, int words, long value) {
        System.arraycopy(slots, at, slots, at + 1, words);
        slots[at] = value;
        space.stack.top++;
    }

    private boolean callClosure(long closure, int result, int base, int count, int keywords) {
        int cells = insertCells(closure, base, count + 2 * keywords);
        slots[result] = heap.load(closure, ClosureType.FUNCTION);
        return call(result, base, count + cells, keywords);
    }

    /** Makes an instance of a plain class and enters its {@code __init__} without recursing in Java. */
    private boolean instantiate(long type, int result, int base, int count, int keywords) {
        long initialiser = InstanceType.initialiser(space, type);
        long instance = InstanceType.createPlain(space, type);
        slots[result] = instance;
        if (initialiser == Value.NULL) {
            return false;
        }
        insert(base, count + 2 * keywords, instance);
        if (space.isExact(initialiser, ClosureType.INSTANCE)) {
            int cells = insertCells(initialiser, base, count + 1 + 2 * keywords);
            long function = heap.load(initialiser, ClosureType.FUNCTION);
            enter(function, result, base, cells + count + 1, keywords, Frames.INITIALISER);
        } else {
            enter(initialiser, result, base, count + 1, keywords, Frames.INITIALISER);
        }
        return true;
    }

    private int insertCells(long closure, int base, int words) {
        int cells = (int) heap.load(closure, ClosureType.COUNT);
        System.arraycopy(slots, base, slots, base + cells, words);
        System.arraycopy(heap.words, Value.wordIndex(closure) + ClosureType.CELLS, slots, base, cells);
        space.stack.top += cells;
        return cells;
    }

    /** Calls {@code slots[at]} (with self in the next slot where {@code method}) with {@code *} and {@code **}. */
    boolean callSpread(int at, boolean method, int count, int keywords) {
        int first = at + (method ? 2 : 1);
        int base = method && slots[at + 1] != Value.NULL ? at + 1 : first;
        spreader.spread(base, first, count, keywords);
        return call(at, base, spreader.count, spreader.keywords);
    }

    /** Pushes the frame of a Python function. */
    void enter(long function, int result, int base, int count, int keywords, byte kind) {
        scratch.check(function);
        DecodedCode code = codes.of(function);
        checkRoom(base, code);
        if (code.plainParameters && count == code.positional && keywords == 0) {
            for (int i = base + count, end = base + code.locals; i < end; i++) {
                slots[i] = Value.NULL;
            }
        } else {
            if (code.viper) {
                Arguments.check(space, count, keywords, code.positional, code.positional, false);
            }
            binder.bind(code, function, base, count, keywords);
        }
        frames.push(code, function, globalsOf(function), base, result, kind);
        space.stack.top = base + code.locals;
    }

    /** Enters code that is no function's; its parameters lie from behind {@code result} on. */
    void enter(DecodedCode code, long owner, long globals, int result) {
        checkRoom(result + 1, code);
        for (int i = result + 1 + code.parameters, end = result + 1 + code.locals; i < end; i++) {
            slots[i] = Value.NULL;
        }
        space.stack.top = result + 1 + code.locals;
        makeCells(space, code, result + 1);
        frames.push(code, owner, globals, result + 1, result, Frames.ENTRY);
    }

    long globalsOf(long function) {
        return heap.load(heap.load(function, FunctionType.CONTEXT), ModuleType.GLOBALS);
    }

    /** The generator object for a call of a generator function. */
    private long makeGenerator(long function, int base, int count, int keywords) {
        DecodedCode code = codes.of(function);
        checkRoom(base, code);
        long generator = Generators.create(space, function, code);
        binder.bind(code, function, base, count, keywords);
        Generators.fill(space, generator, code, base);
        return generator;
    }

    /** Raises the recursion error unless a frame of {@code code} fits from {@code base} on. */
    void checkRoom(int base, DecodedCode code) {
        if (frames.depth >= MAX_DEPTH || base + code.stateSize + HEADROOM > slots.length) {
            throw new PythonError(recursionError());
        }
    }

    long recursionError() {
        return space.runtimeError("maximum recursion depth exceeded").exception();
    }

    /** Wraps the locals that inner functions share into cells. */
    static void makeCells(ObjectSpace space, DecodedCode code, int base) {
        for (int local : code.prelude.cells()) {
            space.stack.slots[base + local] = CellType.create(space, space.stack.slots[base + local]);
        }
    }
}
