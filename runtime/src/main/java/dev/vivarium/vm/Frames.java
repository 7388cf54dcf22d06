package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.state.Checkpointed;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The control words of the running frames and their exception blocks, as parallel arrays, so that they can be copied
 * out and back. A frame's values lie on the value stack: locals from {@link #base}, operands behind them.
 */
final class Frames implements Checkpointed<Frames.State> {
    /** Who called, and so what a return, a yield and an escaping exception mean. */
    static final byte CALL = 0;
    /** As CALL, for a Python {@code __init__}: must return None, and the instance in the result slot stays. */
    static final byte INITIALISER = 1;
    /** A generator advanced by a for loop. */
    static final byte ITERATION = 2;
    /** A generator advanced by {@code yield from}. */
    static final byte DELEGATION = 3;
    /** Called from Java: a return leaves the interpreter. */
    static final byte ENTRY = 4;
    /** A generator resumed from Java: a return or a yield leaves the interpreter. */
    static final byte ENTRY_GENERATOR = 5;
    /** An {@code __init__} that Java called: as INITIALISER, and a return leaves the interpreter with the instance. */
    static final byte ENTRY_INITIALISER = 6;

    private final CodeTable codes;

    int depth;
    DecodedCode[] code = new DecodedCode[64];
    /** The next instruction. */
    int[] pc = new int[64];
    /** Stack index of the first local. */
    int[] base = new int[64];
    /** Stack index behind the last operand, while the frame is not the running one. */
    int[] top = new int[64];
    /** Stack index where the caller wants the result. */
    int[] result = new int[64];

    byte[] kind = new byte[64];
    /** The function, or for a generator's frame the generator object. A root. */
    long[] owner = new long[64];
    /** The dict of module globals. A root. */
    long[] globals = new long[64];
    /** Tells apart the frames that have been at one depth, one after the other. */
    int[] activation = new int[64];

    private int activations;

    /** Number of exception blocks when the frame was entered. */
    int[] firstBlock = new int[64];

    int blocks;
    int[] handler = new int[64];
    int[] blockTop = new int[64];
    boolean[] isFinally = new boolean[64];
    /** The exception a handler is working on, for a bare {@code raise}; or NULL. A root. */
    long[] handled = new long[64];

    Frames(CodeTable codes) {
        this.codes = codes;
    }

    void push(
            DecodedCode entered, long owningObject, long globalsDict, int localsBase, int resultSlot, byte frameKind) {
        if (depth == pc.length) {
            grow();
        }
        int at = depth;
        code[at] = entered;
        pc[at] = 0;
        base[at] = localsBase;
        top[at] = localsBase + entered.locals;
        result[at] = resultSlot;
        kind[at] = frameKind;
        owner[at] = owningObject;
        globals[at] = globalsDict;
        firstBlock[at] = blocks;
        activation[at] = ++activations;
        depth = at + 1;
    }

    private void grow() {
        int size = depth * 2;
        code = Arrays.copyOf(code, size);
        pc = Arrays.copyOf(pc, size);
        base = Arrays.copyOf(base, size);
        top = Arrays.copyOf(top, size);
        result = Arrays.copyOf(result, size);
        kind = Arrays.copyOf(kind, size);
        owner = Arrays.copyOf(owner, size);
        globals = Arrays.copyOf(globals, size);
        firstBlock = Arrays.copyOf(firstBlock, size);
        activation = Arrays.copyOf(activation, size);
    }

    void pop() {
        depth--;
        blocks = firstBlock[depth];
        code[depth] = null;
    }

    /** How many frames there have been. */
    int activations() {
        return activations;
    }

    /** Drops the frames above a depth, and forgets that there have been any. */
    void backTo(int earlierDepth, int earlierActivations) {
        while (depth > earlierDepth) {
            pop();
        }
        activations = earlierActivations;
    }

    /** Whether the running frame has an exception block. */
    boolean hasBlock() {
        return blocks > firstBlock[depth - 1];
    }

    void pushBlock(int handlerInstruction, int operandTop, boolean finallyBlock) {
        if (blocks == handler.length) {
            handler = Arrays.copyOf(handler, blocks * 2);
            blockTop = Arrays.copyOf(blockTop, blocks * 2);
            isFinally = Arrays.copyOf(isFinally, blocks * 2);
            handled = Arrays.copyOf(handled, blocks * 2);
        }
        handler[blocks] = handlerInstruction;
        blockTop[blocks] = operandTop;
        isFinally[blocks] = finallyBlock;
        handled[blocks] = Value.NULL;
        blocks++;
    }

    void popBlock() {
        blocks--;
    }

    /** The innermost exception that a handler of the running frame is working on, or NULL. */
    long handledException() {
        for (int block = blocks - 1; block >= firstBlock[depth - 1]; block--) {
            if (handled[block] != Value.NULL) {
                return handled[block];
            }
        }
        return Value.NULL;
    }

    /** @param code the numbers of the frames' code in the code table, which is restored before */
    record State(
            int[] code,
            int[] pc,
            int[] base,
            int[] top,
            int[] result,
            byte[] kind,
            long[] owner,
            long[] globals,
            int[] firstBlock,
            int[] activation,
            int activations,
            int[] handler,
            int[] blockTop,
            boolean[] isFinally,
            long[] handled) {}

    @Override
    public State save() {
        int[] ids = new int[depth];
        for (int frame = 0; frame < depth; frame++) {
            ids[frame] = code[frame].id;
        }
        return new State(
                ids,
                Arrays.copyOf(pc, depth),
                Arrays.copyOf(base, depth),
                Arrays.copyOf(top, depth),
                Arrays.copyOf(result, depth),
                Arrays.copyOf(kind, depth),
                Arrays.copyOf(owner, depth),
                Arrays.copyOf(globals, depth),
                Arrays.copyOf(firstBlock, depth),
                Arrays.copyOf(activation, depth),
                activations,
                Arrays.copyOf(handler, blocks),
                Arrays.copyOf(blockTop, blocks),
                Arrays.copyOf(isFinally, blocks),
                Arrays.copyOf(handled, blocks));
    }

    /** As {@link #save} while the innermost frame stands in front of the instruction that it runs next. */
    State saveStanding(int stackTop) {
        State saved = save();
        saved.pc()[depth - 1]--;
        saved.top()[depth - 1] = stackTop;
        return saved;
    }

    @Override
    public void restore(State saved) {
        depth = saved.code().length;
        int size = Math.max(depth, 64);
        code = new DecodedCode[size];
        for (int frame = 0; frame < depth; frame++) {
            code[frame] = codes.byId(saved.code()[frame]);
        }
        pc = Arrays.copyOf(saved.pc(), size);
        base = Arrays.copyOf(saved.base(), size);
        top = Arrays.copyOf(saved.top(), size);
        result = Arrays.copyOf(saved.result(), size);
        kind = Arrays.copyOf(saved.kind(), size);
        owner = Arrays.copyOf(saved.owner(), size);
        globals = Arrays.copyOf(saved.globals(), size);
        firstBlock = Arrays.copyOf(saved.firstBlock(), size);
        activation = Arrays.copyOf(saved.activation(), size);
        activations = saved.activations();
        restoreBlocks(saved);
    }

    private void restoreBlocks(State saved) {
        blocks = saved.handler().length;
        int size = Math.max(blocks, 64);
        handler = Arrays.copyOf(saved.handler(), size);
        blockTop = Arrays.copyOf(saved.blockTop(), size);
        isFinally = Arrays.copyOf(saved.isFinally(), size);
        handled = Arrays.copyOf(saved.handled(), size);
    }

    /** Everything in the heap that the frames themselves refer to. */
    void forEachObject(LongConsumer told) {
        for (int frame = 0; frame < depth; frame++) {
            told.accept(owner[frame]);
            told.accept(globals[frame]);
        }
        for (int block = 0; block < blocks; block++) {
            told.accept(handled[block]);
        }
    }
}
