package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

/**
 * Code in which the program may have to stop. A place to stop is an instruction whose operation is replaced by STOP in
 * the code that runs; so code without such places costs nothing. Fused instructions that would run over such a place are
 * taken apart meanwhile.
 *
 * <p>After a stop the hidden instruction is run from a copy of the code in which it, and only it, is itself again; what
 * can follow it is STOP in the copy, and leads back to the patched code.
 */
final class PatchedCode {
    private static final int OPERATION = 0xFF;

    private final DecodedCode code;
    /** The code before any patch. */
    private final int[] fused;

    private final int[] plain;
    /** By the instruction that is itself again; made by the program when it first needs one, dropped with each patch. */
    private volatile int[][] copies;
    /** By instruction; null where none is tested. */
    private volatile StopTest[] tests;

    /** Where whoever watches the program wants to be asked, and where the program's own tracer does; null for nowhere. */
    private volatile boolean[] watched;

    private volatile boolean[] traced;

    private PatchedCode(DecodedCode code) {
        this.code = code;
        fused = code.code.clone();
        plain = fused.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = withOperation(plain[i], Fusion.unfused(operation(plain[i])));
        }
    }

    /**
     * Makes the program stop at the given instructions, and else only where it is traced.
     *
     * @param stops one element for each instruction
     * @param tests what decides at them that the program goes on; null where nothing does
     */
    static synchronized void apply(DecodedCode code, boolean[] stops, StopTest[] tests) {
        if (code.patched != null || isAny(stops)) {
            PatchedCode patched = of(code);
            patched.watched = stops;
            patched.tests = tests;
            patched.patch();
        }
    }

    /**
     * Makes the program come to its tracer at the given instructions and nowhere else.
     *
     * @param points one element for each instruction; null for none
     */
    static synchronized void trace(DecodedCode code, boolean[] points) {
        if (code.patched != null || points != null) {
            PatchedCode patched = of(code);
            patched.traced = points;
            patched.patch();
        }
    }

    private static PatchedCode of(DecodedCode code) {
        return code.patched == null ? new PatchedCode(code) : code.patched;
    }

    private static boolean isAny(boolean[] stops) {
        for (boolean stop : stops) {
            if (stop) {
                return true;
            }
        }
        return false;
    }

    private boolean[] stops() {
        boolean[] stops = new boolean[plain.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = isWatched(i) || isTraced(i);
        }
        return stops;
    }

    private void patch() {
        boolean[] stops = stops();
        copies = new int[plain.length][];
        // Before the first STOP is seen the plain code must be known.
        code.patched = this;
        for (int i = 0; i < plain.length; i++) {
            code.code[i] = stops[i] ? withOperation(plain[i], STOP) : runsOver(stops, i) ? plain[i] : fused[i];
        }
        if (!isAny(stops)) {
            code.patched = null;
        }
    }

    /** Whether the program may have to stop inside of what an instruction is fused with. */
    private boolean runsOver(boolean[] stops, int instruction) {
        int end = Math.min(instruction + Fusion.length(operation(fused[instruction])), stops.length);
        for (int i = instruction + 1; i < end; i++) {
            if (stops[i]) {
                return true;
            }
        }
        return false;
    }

    /** What decides in front of an instruction that the program goes on; null for nothing. */
    StopTest test(int instruction) {
        StopTest[] known = tests;
        return known == null ? null : known[instruction];
    }

    /** The code without fused instructions and without stops. */
    int[] plain() {
        return plain;
    }

    /** The code as it is without stops. */
    int[] unpatched() {
        return fused;
    }

    /** Whether whoever watches the program wants to be asked in front of an instruction. */
    boolean isWatched(int instruction) {
        boolean[] known = watched;
        return known != null && known[instruction];
    }

    /** Whether the program's tracer wants to hear of an instruction. */
    boolean isTraced(int instruction) {
        boolean[] known = traced;
        return known != null && known[instruction];
    }

    boolean isStop(int instruction) {
        return (code.code[instruction] & OPERATION) == STOP;
    }

    /** Code to go on with at an instruction, which itself does not stop. */
    int[] copyFor(int instruction) {
        int[] known = copies[instruction];
        if (known != null) {
            return known;
        }
        synchronized (PatchedCode.class) {
            int[] made = makeCopy(instruction);
            copies[instruction] = made;
            return made;
        }
    }

    private int[] makeCopy(int instruction) {
        int[] copy = code.code.clone();
        if (instruction + 1 < copy.length) {
            copy[instruction + 1] = withOperation(copy[instruction + 1], STOP);
        }
        int target = jumpTarget(plain[instruction]);
        if (target >= 0 && target < copy.length) {
            copy[target] = withOperation(copy[target], STOP);
        }
        copy[instruction] = plain[instruction];
        return copy;
    }

    private static int jumpTarget(int instruction) {
        switch (operation(instruction)) {
            case JUMP,
                    POP_JUMP_IF_TRUE,
                    POP_JUMP_IF_FALSE,
                    JUMP_IF_TRUE_OR_POP,
                    JUMP_IF_FALSE_OR_POP,
                    FOR_ITER,
                    POP_EXCEPT_JUMP:
                return instruction >> 8;
            default:
                return -1;
        }
    }
}
