package dev.vivarium.vm;

import static dev.vivarium.object.GeneratorType.*;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.GeneratorType;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.PythonError;
import dev.vivarium.state.Checkpointed;
import java.util.Arrays;

/**
 * Suspends and resumes generators. A running generator has an ordinary frame on the value stack; a suspended one keeps
 * the frame's values and exception blocks in its object.
 */
final class Generators implements Checkpointed<Generators.State> {
    /** Outcomes of {@link #delegate}. */
    static final int ENTERED = 0;

    static final int LEFT = 1;
    static final int FINISHED = 2;

    private static final long ENDED = -1;

    private final ObjectSpace space;
    private final Heap heap;
    private final Frames frames;
    private final CodeTable codes;
    private final CallSequence calls;
    private final long[] slots;

    /** What {@link Interpreter#run} returns where a method here says that the interpreter is left. */
    long left;

    /** The exception to be raised in the entered frame before its next instruction, or NULL. */
    private long injected;

    Generators(ObjectSpace space, Frames frames, CodeTable codes, CallSequence calls) {
        this.space = space;
        this.frames = frames;
        this.codes = codes;
        this.calls = calls;
        heap = space.heap;
        slots = space.stack.slots;
    }

    /** A generator object for a call of {@code function}, its state still to be filled. */
    static long create(ObjectSpace space, long function, DecodedCode code) {
        int words = STATE + code.prelude.nState() + BLOCK_WORDS * code.prelude.nExcStack();
        long generator = space.allocate(GeneratorType.INSTANCE, words);
        space.heap.store(generator, PENDING, Value.NONE);
        space.heap.store(generator, FUNCTION, function);
        space.heap.store(generator, STATE_ROOM, code.prelude.nState());
        return generator;
    }

    /** Moves a function's bound locals from the stack to its new generator. */
    static void fill(ObjectSpace space, long generator, DecodedCode code, int base) {
        System.arraycopy(space.stack.slots, base, space.heap.words, Value.wordIndex(generator) + STATE, code.locals);
        space.heap.store(generator, STATE_SIZE, code.locals);
    }

    boolean isGenerator(long value) {
        return Value.isHeap(value) && heap.words[Value.wordIndex(value)] == GeneratorType.INSTANCE.value();
    }

    /**
     * Resumes a generator: pushes its frame above the stack's top.
     *
     * @param sent the value to send, None for a plain advance
     * @param exception what to throw into it, or NULL; see {@link #takeInjected}
     * @param result stack index where the resumer wants what is yielded
     * @return false where the generator had already ended
     */
    boolean enter(long generator, long sent, long exception, byte kind, int result) {
        heap.scratch.check(generator);
        long instruction = heap.load(generator, INSTRUCTION);
        if (instruction == ENDED) {
            space.stopValue = Value.NONE;
            return false;
        }
        long pending = heap.load(generator, PENDING);
        if (pending == Value.NULL) {
            throw space.valueError("generator already executing");
        }
        long function = heap.load(generator, FUNCTION);
        heap.scratch.check(function);
        DecodedCode code = codes.of(function);
        int size = (int) heap.load(generator, STATE_SIZE);
        boolean started = instruction != 0 || size != code.locals;
        if (!started && sent != Value.NONE) {
            throw space.typeError("can't send non-None value to a just-started generator");
        }
        calls.checkRoom(space.stack.top, code);
        int base = restore(generator, code, function, size, kind, result);
        int frame = frames.depth - 1;
        frames.pc[frame] = (int) instruction;
        if (started) {
            slots[base + size] = sent;
            frames.top[frame] = base + size + 1;
        }
        space.stack.top = frames.top[frame];
        injected = pending != Value.NONE ? pending : exception;
        heap.store(generator, PENDING, Value.NULL);
        return true;
    }

    private int restore(long generator, DecodedCode code, long function, int size, byte kind, int result) {
        int base = Math.max(space.stack.top, result + 1);
        int state = Value.wordIndex(generator) + STATE;
        System.arraycopy(heap.words, state, slots, base, size);
        Arrays.fill(heap.words, state, state + size, Value.NULL);
        frames.push(code, generator, calls.globalsOf(function), base, result, kind);
        frames.top[frames.depth - 1] = base + size;
        int blocks = (int) heap.load(generator, BLOCKS);
        int at = state + (int) heap.load(generator, STATE_ROOM);
        for (int i = 0; i < blocks; i++, at += BLOCK_WORDS) {
            long handler = heap.words[at];
            frames.pushBlock((int) (handler >> 1), base + (int) heap.words[at + 1], (handler & 1) != 0);
            frames.handled[frames.blocks - 1] = heap.words[at + 2];
            heap.words[at + 2] = Value.NULL;
        }
        return base;
    }

    /** The exception that {@link #enter} was asked to throw, or NULL; asking takes it away. */
    long takeInjected() {
        long exception = injected;
        injected = Value.NULL;
        return exception;
    }

    boolean hasInjected() {
        return injected != Value.NULL;
    }

    private void suspend(int frame) {
        long generator = frames.owner[frame];
        int base = frames.base[frame];
        int size = space.stack.top - base;
        int state = Value.wordIndex(generator) + STATE;
        System.arraycopy(slots, base, heap.words, state, size);
        int first = frames.firstBlock[frame];
        int at = state + (int) heap.load(generator, STATE_ROOM);
        for (int block = first; block < frames.blocks; block++, at += BLOCK_WORDS) {
            heap.words[at] = (long) frames.handler[block] << 1 | (frames.isFinally[block] ? 1 : 0);
            heap.words[at + 1] = frames.blockTop[block] - base;
            heap.words[at + 2] = frames.handled[block];
        }
        heap.store(generator, BLOCKS, frames.blocks - first);
        heap.store(generator, STATE_SIZE, size);
        heap.store(generator, INSTRUCTION, frames.pc[frame]);
        heap.store(generator, PENDING, Value.NONE);
        frames.pop();
    }

    /**
     * Suspends the running frame, whose operands end at the stack's top, and hands {@code value} to its resumer.
     *
     * @return true where the resumer is Java: {@link #left} is then the value
     */
    boolean yieldValue(long value) {
        int frame = frames.depth - 1;
        byte kind = frames.kind[frame];
        int result = frames.result[frame];
        suspend(frame);
        if (kind == Frames.ENTRY_GENERATOR) {
            left = value;
            return true;
        }
        slots[result] = value;
        frames.top[frame - 1] = result + 1;
        if (kind == Frames.ITERATION) {
            return false;
        }
        // The resumer delegates: it yields the same value, and will resume at its YIELD_FROM again.
        frames.pc[frame - 1]--;
        space.stack.top = result;
        return yieldValue(value);
    }

    /**
     * Ends a frame that is no plain call.
     *
     * @return true where its caller is Java: {@link #left} is then the result
     */
    boolean finishSpecial(long value) {
        int frame = frames.depth - 1;
        int result = frames.result[frame];
        switch (frames.kind[frame]) {
            case Frames.ENTRY:
                frames.pop();
                left = value;
                return true;
            case Frames.INITIALISER:
                InstanceType.checkInitialised(space, value);
                frames.pop();
                frames.top[frame - 1] = result + 1;
                return false;
            case Frames.ENTRY_INITIALISER:
                InstanceType.checkInitialised(space, value);
                frames.pop();
                left = slots[result];
                return true;
            case Frames.ENTRY_GENERATOR:
                end(frames.owner[frame]);
                frames.pop();
                space.stopValue = value;
                left = Value.STOP_ITERATION;
                return true;
            case Frames.ITERATION:
                end(frames.owner[frame]);
                frames.pop();
                frames.pc[frame - 1] = frames.code[frame - 1].code[frames.pc[frame - 1] - 1] >> 8;
                frames.top[frame - 1] -= Operations.ITERATOR_SLOTS;
                return false;
            default:
                end(frames.owner[frame]);
                frames.pop();
                endDelegation(frame - 1, result, value);
                return false;
        }
    }

    /** As {@link #finishSpecial} for any frame. */
    boolean finish(long value) {
        int frame = frames.depth - 1;
        if (frames.kind[frame] != Frames.CALL) {
            return finishSpecial(value);
        }
        slots[frames.result[frame]] = value;
        frames.pop();
        frames.top[frame - 1] = frames.result[frame] + 1;
        return false;
    }

    private void end(long generator) {
        heap.store(generator, INSTRUCTION, ENDED);
        heap.store(generator, PENDING, Value.NONE);
    }

    /** What was delegated to has returned: its value replaces it; a GeneratorExit thrown into it goes on. */
    private void endDelegation(int frame, int result, long value) {
        long thrown = slots[result];
        slots[result - 1] = value;
        frames.top[frame] = result;
        space.stack.top = result;
        if (thrown != Value.NULL && ExceptionType.matches(space, thrown, Exceptions.GENERATOR_EXIT.value())) {
            space.stack.top = result + 1;
            injected = thrown;
        }
    }

    /**
     * Marks the generator of a frame that an exception leaves as ended.
     *
     * @return the exception to go on with: RuntimeError for a StopIteration that escapes from a generator
     */
    long abandon(int frame, long exception) {
        byte kind = frames.kind[frame];
        if (kind != Frames.ITERATION && kind != Frames.DELEGATION && kind != Frames.ENTRY_GENERATOR) {
            return exception;
        }
        end(frames.owner[frame]);
        return ExceptionType.isInstance(space, exception, Exceptions.STOP_ITERATION)
                ? space.runtimeError("generator raised StopIteration").exception()
                : exception;
    }

    /**
     * Advances what the running frame delegates to. The stack holds it and the value to send, which ends at {@code sp}.
     *
     * @param thrown an exception to throw into it instead, or NULL
     * @return {@link #ENTERED}: a generator's frame runs; {@link #FINISHED}: its value has replaced it on the stack;
     *     {@link #LEFT}: the running frame yielded to Java
     */
    int delegate(int sp, long thrown) {
        int frame = frames.depth - 1;
        long target = slots[sp - 2];
        long sent = slots[sp - 1];
        if (isGenerator(target)) {
            frames.top[frame] = sp;
            slots[sp - 1] = thrown;
            if (enter(target, thrown == Value.NULL ? sent : Value.NONE, thrown, Frames.DELEGATION, sp - 1)) {
                return ENTERED;
            }
            slots[sp - 2] = Value.NONE;
            return finishDelegation(sp, thrown);
        }
        long value = advance(target, sent, thrown);
        if (value == Value.STOP_ITERATION) {
            slots[sp - 2] = space.stopValue;
            return finishDelegation(sp, thrown);
        }
        frames.pc[frame] -= 1;
        space.stack.top = sp - 1;
        if (yieldValue(value)) {
            return LEFT;
        }
        return ENTERED;
    }

    private int finishDelegation(int sp, long thrown) {
        if (thrown != Value.NULL && ExceptionType.matches(space, thrown, Exceptions.GENERATOR_EXIT.value())) {
            throw new PythonError(Raising.instance(space, thrown));
        }
        return FINISHED;
    }

    /** Advances an iterator that is no generator, as {@code yield from} does. */
    private long advance(long target, long sent, long thrown) {
        if (thrown != Value.NULL) {
            return throwInto(target, thrown);
        }
        ObjectType type = space.typeOf(target);
        if (sent == Value.NONE) {
            if (type.isIterator() || Attributes.find(space, target, Names.NEXT) != Value.NULL) {
                return Iteration.nextAllowRaise(space, target);
            }
        }
        long send = Attributes.loadMethod(space, target, Names.SEND);
        return space.callMethod(send, space.boundSelf, sent);
    }

    private long throwInto(long target, long thrown) {
        boolean exit = ExceptionType.matches(space, thrown, Exceptions.GENERATOR_EXIT.value());
        long method = Attributes.find(space, target, exit ? Names.CLOSE : Names.THROW);
        if (method == Value.NULL) {
            throw new PythonError(
                    ExceptionType.matches(space, thrown, Exceptions.STOP_ITERATION.value())
                            ? space.runtimeError("generator raised StopIteration")
                                    .exception()
                            : Raising.instance(space, thrown));
        }
        if (!exit) {
            return space.callMethod(method, space.boundSelf, thrown);
        }
        space.stopValue = space.callMethod(method, space.boundSelf);
        return Value.STOP_ITERATION;
    }

    record State(long left, long injected) {}

    @Override
    public State save() {
        return new State(left, injected);
    }

    @Override
    public void restore(State saved) {
        left = saved.left();
        injected = saved.injected();
    }
}
