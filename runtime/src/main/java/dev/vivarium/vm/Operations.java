package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arithmetic;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.CellType;
import dev.vivarium.object.ClosureType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.GeneratorType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RawCode;
import dev.vivarium.object.SetType;
import dev.vivarium.object.SuperType;

/**
 * The full versions of the interpreter's operations, and all opcodes that are not hot. One method per operation; the
 * stack's top covers the operands while it runs.
 */
final class Operations {
    /** Stack slots of a for loop's iterator. */
    static final int ITERATOR_SLOTS = 4;

    private final ObjectSpace space;
    private final Heap heap;
    private final Frames frames;
    private final CodeTable codes;

    private final long[] slots;

    final Slices slices;
    final Lookups lookups;
    private final ViperOperations viper;

    Operations(ObjectSpace space, Frames frames, CodeTable codes, Slices slices) {
        this.space = space;
        this.frames = frames;
        this.codes = codes;
        heap = space.heap;
        slots = space.stack.slots;
        lookups = new Lookups(space, frames);
        viper = new ViperOperations(space, frames);
        this.slices = slices;
    }

    PythonError unboundLocal() {
        return space.error(Exceptions.NAME_ERROR, "local variable referenced before assignment");
    }

    long binary(int operator, long left, long right) {
        return Operators.binary(space, BinaryOperator.of(operator), left, right);
    }

    long unary(int operator, long value) {
        UnaryOperator unary = UnaryOperator.of(operator);
        long result = unary == UnaryOperator.NEGATIVE ? Arithmetic.negative(value) : Value.NULL;
        return result != Value.NULL ? result : Operators.unary(space, unary, value);
    }

    long exceptionFor(long value) {
        return Raising.instance(space, value);
    }

    long activeException() {
        return Raising.active(space, frames);
    }

    private int loadSuperMethod(int name, int sp) {
        // The stack holds super, its class and self; super itself is not called.
        long method = SuperType.loadMethod(space, slots[sp - 2], slots[sp - 1], name);
        slots[sp - 3] = method;
        slots[sp - 2] = space.boundSelf;
        return sp - 1;
    }

    // Iteration

    /** Replaces the iterable on the stack by a for loop's iterator. */
    void startIteration(int sp) {
        int at = sp - 1;
        long iterable = slots[at];
        if (!ForLoop.start(slots, heap.words, at, iterable)) {
            slots[at + 1] = Value.NULL;
            slots[at + 2] = Value.NULL;
            slots[at + 3] = Value.NULL;
            Iteration.start(space, iterable, at);
        }
    }

    /** The next item of a for loop's iterator that {@link ForLoop} leaves to the types. */
    long next(int at) {
        return Iteration.nextOnStackAllowRaise(space, at);
    }

    // Everything else

    /** Performs an operation that the dispatch loop does not know; returns the new stack top. */
    int rare(DecodedCode code, int frame, int instruction, int sp) {
        if ((instruction & 0xFF) >= VIPER_LOAD_FAST) {
            return viper.perform(frame, instruction, sp);
        }
        int operand = instruction >> 8;
        switch (instruction & 0xFF) {
            case LOAD_NAME:
                slots[sp] = lookups.loadName(code, operand, frame);
                return sp + 1;
            case STORE_NAME:
                storeName(frame, operand, slots[sp - 1]);
                return sp - 1;
            case STORE_GLOBAL:
                lookups.storeGlobal(code, operand, frames.globals[frame], slots[sp - 1]);
                return sp - 1;
            case DELETE_NAME:
                DictType.delete(space, locals(frame), Value.ofQstr(operand));
                return sp;
            case DELETE_GLOBAL:
                DictType.delete(space, frames.globals[frame], Value.ofQstr(operand));
                return sp;
            case DELETE_FAST:
                deleteFast(frames.base[frame] + operand);
                return sp;
            case DELETE_DEREF:
                deleteDeref(slots[frames.base[frame] + operand]);
                return sp;
            case LOAD_SUPER_METHOD:
                return loadSuperMethod(operand, sp);
            case LOAD_BUILD_CLASS:
                slots[sp] = space.builtin(Names.BUILD_CLASS);
                return sp + 1;
            case SETUP_WITH:
                return setupWith(operand, sp);
            case WITH_CLEANUP:
                return withCleanup(sp);
            case GET_ITER:
                slots[sp - 1] = Iteration.iterator(space, slots[sp - 1]);
                return sp;
            case RAISE_FROM:
                throw raiseFrom(slots[sp - 2], slots[sp - 1]);
            default:
                return build(frame, instruction & 0xFF, operand, sp);
        }
    }

    private int build(int frame, int operation, int operand, int sp) {
        switch (operation) {
            case BUILD_MAP:
                slots[sp] = DictType.create(space, operand);
                return sp + 1;
            case STORE_MAP:
                DictType.store(space, slots[sp - 3], slots[sp - 1], slots[sp - 2]);
                return sp - 2;
            case BUILD_SET:
                slots[sp - operand] = SetType.fromStack(space, sp - operand, operand);
                return sp - operand + 1;
            case STORE_COMP:
                return storeComprehension(operand, sp);
            case UNPACK_SEQUENCE:
                return Unpacking.exact(space, operand, sp);
            case UNPACK_EX:
                return Unpacking.starred(space, operand & 0xFF, operand >> 8 & 0xFF, sp);
            case MAKE_FUNCTION:
                slots[sp] = makeFunction(frame, operand, -1);
                return sp + 1;
            case MAKE_FUNCTION_DEFARGS:
                slots[sp - 2] = makeFunction(frame, operand, sp - 2);
                return sp - 1;
            case MAKE_CLOSURE:
                return makeClosure(frame, operand, sp, false);
            case MAKE_CLOSURE_DEFARGS:
                return makeClosure(frame, operand, sp, true);
            default:
                return Imports.perform(space, frames.globals[frame], operation, operand, sp);
        }
    }

    private long locals(int frame) {
        return space.locals != Value.NULL ? space.locals : frames.globals[frame];
    }

    private void storeName(int frame, int name, long value) {
        long dict = locals(frame);
        Maps.putName(space, dict, DictType.MAP, name, value);
    }

    private void deleteFast(int slot) {
        if (slots[slot] == Value.NULL) {
            throw unboundLocal();
        }
        slots[slot] = Value.NULL;
    }

    private void deleteDeref(long cell) {
        if (heap.load(cell, CellType.CONTENT) == Value.NULL) {
            throw unboundLocal();
        }
        heap.store(cell, CellType.CONTENT, Value.NULL);
    }

    private int setupWith(int handler, int sp) {
        long manager = slots[sp - 1];
        long exit = Attributes.loadMethod(space, manager, Names.EXIT);
        // A method that is a plain value is called without self: the manager's slot is then NULL.
        slots[sp - 1] = exit;
        slots[sp] = space.boundSelf;
        slots[sp + 1] = manager;
        space.stack.top = sp + 2;
        long enter = Attributes.loadMethod(space, manager, Names.ENTER);
        long value = space.callMethod(enter, space.boundSelf);
        frames.pushBlock(handler, sp + 1, true);
        slots[sp + 1] = value;
        return sp + 2;
    }

    private int withCleanup(int sp) {
        long reason = slots[sp - 1];
        if (reason == Value.NONE) {
            exit(slots[sp - 3], slots[sp - 2], Value.NONE, Value.NONE);
            slots[sp - 3] = Value.NONE;
            return sp - 2;
        }
        if (Value.isSmallInt(reason)) {
            exit(slots[sp - 4], slots[sp - 3], Value.NONE, Value.NONE);
            slots[sp - 4] = slots[sp - 2];
            slots[sp - 3] = reason;
            return sp - 2;
        }
        long swallow = exit(slots[sp - 3], slots[sp - 2], space.typeValueOf(reason), reason);
        slots[sp - 3] = Operators.isTrue(space, swallow) ? Value.NONE : reason;
        return sp - 2;
    }

    private long exit(long method, long self, long type, long exception) {
        int count = 3;
        if (self != Value.NULL) {
            space.stack.push(self);
            count++;
        }
        space.stack.push(type);
        space.stack.push(exception);
        space.stack.push(Value.NONE);
        return space.calls().call(method, count, 0);
    }

    private PythonError raiseFrom(long value, long cause) {
        if (cause != Value.NONE) {
            space.warn("exception chaining not supported");
        }
        return new PythonError(exceptionFor(value));
    }

    private int storeComprehension(int operand, int sp) {
        int kind = operand & 3;
        long target = slots[sp - 1 - (operand >> 2)];
        if (kind == 0) {
            ListType.append(space, target, slots[sp - 1]);
            return sp - 1;
        }
        if (kind == 1) {
            DictType.store(space, target, slots[sp - 1], slots[sp - 2]);
            return sp - 2;
        }
        SetType.add(space, target, slots[sp - 1]);
        return sp - 1;
    }

    // Functions

    /** @param defaults stack index of the tuple of defaults, with the dict of keyword-only ones above; -1 for none */
    private long makeFunction(int frame, int child, int defaults) {
        long owner = frames.owner[frame];
        long function = space.isExact(owner, GeneratorType.INSTANCE) ? heap.load(owner, GeneratorType.FUNCTION) : owner;
        long rawCode = heap.load(function, FunctionType.RAW_CODE);
        long childCode = heap.load(heap.load(rawCode, RawCode.CHILDREN), child);
        return FunctionMaker.make(
                space, codes.ofRawCode(childCode), childCode, heap.load(function, FunctionType.CONTEXT), defaults);
    }

    private int makeClosure(int frame, int operand, int sp, boolean withDefaults) {
        int cells = operand & 0xFF;
        int firstCell = sp - cells;
        int at = withDefaults ? firstCell - 2 : firstCell;
        long function = makeFunction(frame, operand >> 8, withDefaults ? at : -1);
        slots[at] = ClosureType.create(space, function, firstCell, cells);
        return at + 1;
    }
}
