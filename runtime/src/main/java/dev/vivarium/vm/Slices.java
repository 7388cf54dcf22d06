package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.SliceType;
import dev.vivarium.state.NotCheckpointed;

/**
 * Builds slices. A slice of a bytearray or memoryview that is used at once as its subscript is not allocated: those types
 * keep no reference to it, and their programs count on slicing with the heap locked. One object, set aside at the
 * start, serves them all.
 */
final class Slices {
    private final ObjectSpace space;
    private final int reserved;

    @NotCheckpointed("true only inside an instruction")
    private boolean inUse;

    Slices(ObjectSpace space) {
        this.space = space;
        reserved = space.roots.define("reserved slice");
        space.roots.set(reserved, SliceType.create(space, Value.NONE, Value.NONE, Value.NONE));
    }

    /** Whether the slice whose parts end at {@code sp} is the subscript of the instruction at {@code pc}. */
    boolean isSubscript(int[] code, int pc, int parts, int sp) {
        int next = code[pc] & 0xFF;
        return (next == LOAD_SUBSCR || next == STORE_SUBSCR)
                && !inUse
                && space.typeOf(space.stack.slots[sp - parts - 1]).forgetsSlices();
    }

    /** Replaces the parts by a new slice; returns the new stack top. */
    int build(int parts, int sp) {
        long[] slots = space.stack.slots;
        int at = sp - parts;
        long step = parts == 3 ? slots[at + 2] : Value.NONE;
        slots[at] = SliceType.create(space, slots[at], slots[at + 1], step);
        return at + 1;
    }

    /** Builds the slice and performs the subscript behind it; returns the new stack top. */
    int subscript(int operation, int parts, int sp) {
        long[] slots = space.stack.slots;
        int at = sp - parts;
        long slice = space.roots.get(reserved);
        SliceType.set(space, slice, slots[at], slots[at + 1], parts == 3 ? slots[at + 2] : Value.NONE);
        inUse = true;
        try {
            if (operation == LOAD_SUBSCR) {
                slots[at - 1] = Operators.subscript(space, slots[at - 1], slice, Value.SENTINEL);
                return at;
            }
            Operators.subscript(space, slots[at - 1], slice, slots[at - 2]);
            return at - 2;
        } finally {
            inUse = false;
            SliceType.set(space, slice, Value.NONE, Value.NONE, Value.NONE);
        }
    }
}
