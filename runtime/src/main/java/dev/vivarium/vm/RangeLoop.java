package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

import dev.vivarium.heap.Value;
import java.util.function.IntUnaryOperator;

/**
 * A loop over a range that MicroPython compiles to counting on the stack. At its end the counter lies on top, above the
 * limit where that is no constant:
 *
 * <pre>
 * LOAD_CONST step, ADD, DUP_TOP, LOAD_CONST limit, LESS or MORE, POP_JUMP_IF_TRUE body
 * LOAD_CONST step, ADD, DUP_TOP_TWO, ROT_TWO, LESS or MORE, POP_JUMP_IF_TRUE body
 * </pre>
 *
 * and the body begins with {@code DUP_TOP, STORE_FAST}.
 */
final class RangeLoop {
    /** Instructions behind the first one. */
    static final int LENGTH = 5;

    private RangeLoop() {}

    /** Whether such an end begins at an instruction; {@code plain} gives the unfused operation at an index. */
    static boolean endsAt(IntUnaryOperator plain, int at) {
        int test = plain.applyAsInt(at + 4);
        boolean tests = (test == LESS || test == MORE) && plain.applyAsInt(at + 5) == POP_JUMP_IF_TRUE;
        if (!tests || plain.applyAsInt(at + 1) != ADD) {
            return false;
        }
        int third = plain.applyAsInt(at + 2);
        int fourth = plain.applyAsInt(at + 3);
        return third == DUP_TOP && fourth == LOAD_CONST || third == DUP_TOP_TWO && fourth == ROT_TWO;
    }

    /**
     * Counts on and tests.
     *
     * @param pc the instruction behind the first one
     * @return the instruction to go on with, behind the sequence or in the body; -1, with nothing done, where the
     *     numbers are no small ints
     */
    static int step(long[] slots, int[] code, long[] constants, int pc, int sp) {
        long step = constants[code[pc - 1] >> 8];
        boolean constantLimit = (code[pc + 2] & 0xFF) == LOAD_CONST;
        long limit = constantLimit ? constants[code[pc + 2] >> 8] : slots[sp - 2];
        if (!Value.areSmallInts(slots[sp - 1], step) || !Value.isSmallInt(limit)) {
            return -1;
        }
        long next = Value.smallIntValue(slots[sp - 1]) + Value.smallIntValue(step);
        if (!Value.fitsSmallInt(next)) {
            return -1;
        }
        slots[sp - 1] = Value.ofSmallInt(next);
        long end = Value.smallIntValue(limit);
        boolean upwards = Fusion.unfused(code[pc + 3] & 0xFF) == LESS;
        return (upwards ? next < end : next > end) ? code[pc + 4] >> 8 : pc + LENGTH;
    }
}
