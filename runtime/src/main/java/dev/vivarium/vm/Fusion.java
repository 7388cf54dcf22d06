package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

/** Finds the frequent sequences in decoded code and marks their first instruction with the fused operation. */
final class Fusion {
    private final int[] code;

    private Fusion(int[] code) {
        this.code = code;
    }

    static void apply(int[] code) {
        Fusion fusion = new Fusion(code);
        // From the end, so that a sequence is recognised by instructions that are still plain or fused themselves.
        for (int i = code.length - 2; i >= 0; i--) {
            int fused = fusion.fused(i);
            if (fused >= 0) {
                code[i] = withOperation(code[i], fused);
            }
        }
    }

    private int plain(int at) {
        return at < code.length ? unfused(operation(code[at])) : -1;
    }

    /** The plain operation that a fused one begins with. */
    static int unfused(int operation) {
        switch (operation) {
            case FAST_FAST:
            case FAST_CONST:
            case FAST_ATTR:
            case FAST_FAST_SUBSCR:
            case FAST_FAST_STORE_SUBSCR:
            case FAST_RETURN:
            case FAST_CONST_ADD:
            case FAST_CONST_SUBTRACT:
                return LOAD_FAST;
            case RANGE_STEP:
                return LOAD_CONST;
            case ADD_STORE:
                return ADD;
            case SUBTRACT_STORE:
                return SUBTRACT;
            default:
                return operation >= LESS_JUMP && operation <= NOT_EQUAL_JUMP ? operation - LESS_JUMP + LESS : operation;
        }
    }

    /** The number of instructions that a fused operation looks at; 1 for a plain one. */
    static int length(int operation) {
        switch (operation) {
            case FAST_FAST:
            case FAST_CONST:
            case FAST_ATTR:
            case FAST_RETURN:
            case ADD_STORE:
            case SUBTRACT_STORE:
                return 2;
            case FAST_FAST_SUBSCR:
            case FAST_FAST_STORE_SUBSCR:
                return 3;
            case FAST_CONST_ADD:
            case FAST_CONST_SUBTRACT:
                // And at one behind, which is left alone where the program may have to stop there.
                return 3;
            case RANGE_STEP:
                return 1 + RangeLoop.LENGTH;
            default:
                return operation >= LESS_JUMP && operation <= NOT_EQUAL_JUMP ? 2 : 1;
        }
    }

    private int fused(int at) {
        int next = plain(at + 1);
        int afterNext = plain(at + 2);
        switch (operation(code[at])) {
            case LOAD_FAST:
                return loadFast(next, afterNext);
            case LOAD_CONST:
                return RangeLoop.endsAt(this::plain, at) ? RANGE_STEP : -1;
            case ADD:
                return next == STORE_FAST ? ADD_STORE : -1;
            case SUBTRACT:
                return next == STORE_FAST ? SUBTRACT_STORE : -1;
            case LESS:
            case MORE:
            case LESS_EQUAL:
            case MORE_EQUAL:
            case EQUAL:
            case NOT_EQUAL:
                boolean jumps = next == POP_JUMP_IF_FALSE || next == POP_JUMP_IF_TRUE;
                return jumps ? operation(code[at]) - LESS + LESS_JUMP : -1;
            default:
                return -1;
        }
    }

    private static int loadFast(int next, int afterNext) {
        switch (next) {
            case LOAD_FAST:
                return afterNext == LOAD_SUBSCR
                        ? FAST_FAST_SUBSCR
                        : afterNext == STORE_SUBSCR ? FAST_FAST_STORE_SUBSCR : FAST_FAST;
            case LOAD_CONST:
                return afterNext == ADD ? FAST_CONST_ADD : afterNext == SUBTRACT ? FAST_CONST_SUBTRACT : FAST_CONST;
            case LOAD_ATTR:
                return FAST_ATTR;
            case RETURN_VALUE:
                return FAST_RETURN;
            default:
                return -1;
        }
    }
}
