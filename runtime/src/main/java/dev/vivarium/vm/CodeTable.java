package dev.vivarium.vm;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.RawCode;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The decoded code of one machine. A raw code object in the heap holds an index into this table; the entry is dropped
 * when a collection finds the raw code unreachable.
 *
 * <p>The index is kept as a small int, which cannot be taken for a type word.
 */
final class CodeTable implements Checkpointed<CodeTable.State> {
    private final Heap heap;
    private DecodedCode[] codes = new DecodedCode[64];
    private long[] rawCodes = new long[64];
    private int size;
    private int[] free = new int[16];
    private int freeCount;

    @NotCheckpointed("goes up with every change, restoring included")
    private int stamp;

    /** Code behind the pool: that of {@link FrameExpression}s. Their numbers are negative, so that the program's stay what they are. */
    @NotCheckpointed("belongs to who watches the program")
    private final List<DecodedCode> outside = new ArrayList<>();

    CodeTable(Heap heap) {
        this.heap = heap;
    }

    int reserve() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
            rawCodes = Arrays.copyOf(rawCodes, size * 2);
        }
        return size++;
    }

    void put(DecodedCode code, long rawCode) {
        stamp++;
        codes[code.id] = code;
        rawCodes[code.id] = rawCode;
    }

    /** The code of a Python function. */
    DecodedCode of(long function) {
        long rawCode = heap.words[Value.wordIndex(function) + FunctionType.RAW_CODE];
        return ofRawCode(rawCode);
    }

    DecodedCode ofRawCode(long rawCode) {
        int index = (int) heap.words[Value.wordIndex(rawCode) + RawCode.INDEX];
        return index >= 0 ? codes[index] : outside.get(~index);
    }

    /** Changes whenever code is loaded. */
    int stamp() {
        return stamp;
    }

    /** Tells of each code that is loaded where in the heap its raw code is, and where in a program it begins. */
    void visit(CodeVisitor visitor, Qstrs qstrs) {
        for (int i = 0; i < size; i++) {
            DecodedCode code = codes[i];
            if (code != null) {
                visitor.visit(
                        rawCodes[i],
                        new CodePosition(qstrs.text(code.sourceFile), code.lineAt(0), qstrs.text(code.name)));
            }
        }
    }

    /** Gives each code that is loaded to {@code action}. */
    void forEach(Consumer<DecodedCode> action) {
        for (int i = 0; i < size; i++) {
            if (codes[i] != null) {
                action.accept(codes[i]);
            }
        }
    }

    /** Drops what the collection that is about to free has not marked. */
    void dropUnmarked() {
        for (int i = 0; i < size; i++) {
            if (codes[i] != null && !heap.planes.isMarked(Value.block(rawCodes[i]))) {
                codes[i] = null;
                if (freeCount == free.length) {
                    free = Arrays.copyOf(free, freeCount * 2);
                }
                free[freeCount++] = i;
            }
        }
    }

    /** The number of the next code that {@link #putOutside} is given. */
    int nextOutside() {
        return ~outside.size();
    }

    void putOutside(DecodedCode code) {
        outside.add(code);
    }

    /** Empties the inline caches that hold a builtin. */
    void forgetBuiltins() {
        outside.forEach(DecodedCode::forgetBuiltins);
        for (int i = 0; i < size; i++) {
            if (codes[i] != null) {
                codes[i].forgetBuiltins();
            }
        }
    }

    /** The decoded code itself never changes but for the caches and breakpoints of its machine. */
    record State(DecodedCode[] codes, long[] rawCodes, int[] free) {}

    @Override
    public State save() {
        return new State(Arrays.copyOf(codes, size), Arrays.copyOf(rawCodes, size), Arrays.copyOf(free, freeCount));
    }

    /** Gives every code a new twin with empty caches, for what a cache holds may have come about later. */
    @Override
    public void restore(State saved) {
        stamp++;
        outside.clear();
        size = saved.codes().length;
        codes = new DecodedCode[Math.max(size, 64)];
        for (int i = 0; i < size; i++) {
            codes[i] = saved.codes()[i] == null ? null : saved.codes()[i].twin();
        }
        rawCodes = Arrays.copyOf(saved.rawCodes(), Math.max(size, 64));
        freeCount = saved.free().length;
        free = Arrays.copyOf(saved.free(), Math.max(freeCount, 16));
    }

    DecodedCode byId(int id) {
        return codes[id];
    }
}
