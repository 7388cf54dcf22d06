package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/**
 * Addresses of instructions for clients: far from those of objects, each function in a range of its own. They say nothing
 * about where the bytecode lies in the heap, for what runs is a decoded copy.
 */
public final class InstructionAddress {
    private static final long BASE = 0xC0DE_0000_0000L;
    private static final int RANGE_BITS = 18;

    private InstructionAddress() {}

    public static long of(CodePlace code, int instruction) {
        return BASE + ((long) code.number() << RANGE_BITS) + instruction;
    }

    /** The number of the code that an address lies in; -1 for an address of something else. */
    public static int code(long address) {
        long number = address - BASE >> RANGE_BITS;
        return address < BASE || number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    public static int instruction(long address) {
        return (int) (address - BASE & (1L << RANGE_BITS) - 1);
    }
}
