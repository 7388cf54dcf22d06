package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;

/**
 * Where the result goes of a native that a thread's outermost run of the interpreter called without a detour.
 *
 * @param slot the index on the value stack
 * @param entersWith whether a {@code with} statement called, which begins when the native returns
 */
public record CallPlace(int slot, boolean entersWith) {
    /**
     * That of the running native; null where something lies between it and the innermost frame.
     *
     * @param base where the native's arguments lie
     * @param javaCalls the calls from Java that are nested in each other, that of the interpreter being the first
     */
    static CallPlace of(Frames frames, ValueStack stack, int base, int javaCalls) {
        int frame = frames.depth - 1;
        int operation = frames.code[frame].operation(frames.pc[frame] - 1);
        if (javaCalls == 1 && Instructions.isCall(operation)) {
            // Of a method that was found without self, the slot behind it is empty.
            return new CallPlace(stack.slots[base - 1] == Value.NULL ? base - 2 : base - 1, false);
        }
        // The call of __enter__: below its arguments lie the callable and the manager, where the result goes.
        boolean enters =
                javaCalls == 2 && operation == Instructions.SETUP_WITH && stack.slots[base - 2] == stack.slots[base];
        return enters ? new CallPlace(base - 2, true) : null;
    }
}
