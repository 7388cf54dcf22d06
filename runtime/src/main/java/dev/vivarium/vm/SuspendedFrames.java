package dev.vivarium.vm;

import static dev.vivarium.object.GeneratorType.*;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.GeneratorType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames that a suspended generator or coroutine will have: its own, and above it that of what it awaits or delegates
 * to, and so on. They are copies to look at.
 */
final class SuspendedFrames {
    private static final long ENDED = -1;

    private final ObjectSpace space;
    private final Heap heap;
    private final CodeTable codes;

    SuspendedFrames(ObjectSpace space, CodeTable codes) {
        this.space = space;
        heap = space.heap;
        this.codes = codes;
    }

    /** Empty where it has ended, runs, or is something else. */
    ProgramFrames of(long generator) {
        List<Long> chain = new ArrayList<>();
        int words = 0;
        for (long next = generator; isSuspended(next) && !chain.contains(next); next = awaited(next)) {
            chain.add(next);
            words += (int) heap.load(next, STATE_SIZE);
        }
        Frames frames = new Frames(codes);
        ValueStack stack = new ValueStack(words + 1);
        for (long each : chain) {
            push(frames, stack, each);
        }
        return new ProgramFrames(space, frames, stack);
    }

    private boolean isSuspended(long value) {
        return space.isExact(value, GeneratorType.INSTANCE)
                && heap.load(value, INSTRUCTION) != ENDED
                && heap.load(value, PENDING) != Value.NULL;
    }

    private DecodedCode code(long generator) {
        return codes.of(heap.load(generator, FUNCTION));
    }

    /** Whether it stands at an instruction that delegates, so that this runs again when it goes on. */
    private boolean delegates(long generator) {
        int instruction = (int) heap.load(generator, INSTRUCTION);
        DecodedCode code = code(generator);
        return heap.load(generator, STATE_SIZE) > code.locals
                && instruction < code.offsets.length
                && code.operation(instruction) == Instructions.YIELD_FROM;
    }

    /** What it delegates to; NULL for nothing. */
    private long awaited(long generator) {
        int size = (int) heap.load(generator, STATE_SIZE);
        return delegates(generator) ? heap.load(generator, STATE + size - 1) : Value.NULL;
    }

    private void push(Frames frames, ValueStack stack, long generator) {
        int base = stack.top;
        int size = (int) heap.load(generator, STATE_SIZE);
        System.arraycopy(heap.words, Value.wordIndex(generator) + STATE, stack.slots, base, size);
        stack.top = base + size;
        int instruction = (int) heap.load(generator, INSTRUCTION);
        boolean standsInFront = instruction == 0 || delegates(generator);
        frames.push(
                code(generator),
                generator,
                heap.load(heap.load(heap.load(generator, FUNCTION), FunctionType.CONTEXT), ModuleType.GLOBALS),
                base,
                base,
                Frames.CALL);
        frames.pc[frames.depth - 1] = standsInFront ? instruction + 1 : instruction;
        frames.top[frames.depth - 1] = stack.top;
    }
}
