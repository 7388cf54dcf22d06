package dev.vivarium.gc;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * The finaliser and weakref pass: in groups of eight blocks in address order, first the finaliser bits of a group, then
 * its weakref bits. Each table byte is read when its turn comes, as MicroPython reads it.
 */
final class Selection {
    private static final int GROUP = 8;

    /** Which table's bits are selected. */
    enum Bits {
        /** A group's finaliser bits, then its weakref bits. */
        BOTH,
        FINALISER,
        WEAKREF
    }

    private final Bits wanted;
    private final BlockPlanes planes;
    private final int lastGroup;
    private int group = -1;
    private boolean inWeakrefs = true;
    /** The bits of the current table byte that remain. */
    private int bits;

    private int block;

    Selection(Heap heap, Bits wanted) {
        this.wanted = wanted;
        planes = heap.planes;
        lastGroup = heap.lastUsedBlock() / GROUP;
    }

    /** Goes to the next bit whose block is an unmarked head; false when there is none. */
    boolean next() {
        while (bits != 0 || nextByte()) {
            block = group * GROUP + Integer.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            if (planes.isHead(block)) {
                return true;
            }
        }
        return false;
    }

    private boolean nextByte() {
        do {
            if (!inWeakrefs) {
                inWeakrefs = true;
                bits = wanted == Bits.FINALISER ? 0 : planes.weakrefGroup(group * GROUP);
            } else if (group < lastGroup) {
                group = nextGroup(group + 1);
                inWeakrefs = false;
                bits = wanted == Bits.WEAKREF ? 0 : planes.finaliserGroup(group * GROUP);
            } else {
                return false;
            }
        } while (bits == 0);
        return true;
    }

    /** The first group from {@code from} on that may have a bit, passing over empty words of eight groups at once. */
    private int nextGroup(int from) {
        int next = from;
        while (next < lastGroup && (planes.finaliser[next >> 3] | planes.weakref[next >> 3]) == 0) {
            next = Math.min(lastGroup, (next | 7) + 1);
        }
        return next;
    }

    /** Whether the current bit is a weakref bit rather than a finaliser bit. */
    boolean isWeakrefTarget() {
        return inWeakrefs;
    }

    /** The address of the object whose bit it is. */
    long object() {
        return Value.addressOfBlock(block);
    }

    /** Clears the current bit in its table. */
    void clear() {
        if (inWeakrefs) {
            planes.clearWeakref(block);
        } else {
            planes.clearFinaliser(block);
        }
    }
}
