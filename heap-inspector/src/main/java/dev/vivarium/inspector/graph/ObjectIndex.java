package dev.vivarium.inspector.graph;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Memory;

/** The objects of a memory, numbered from 0 in address order; finds the number of an address in constant time. */
final class ObjectIndex {
    private final Memory memory;
    private final int[] heads;
    /** Objects before each group of 64 blocks. */
    private final int[] before;

    ObjectIndex(Memory memory) {
        this.memory = memory;
        BlockPlanes planes = memory.planes();
        before = new int[planes.low.length];
        int count = 0;
        for (int group = 0; group < before.length; group++) {
            before[group] = count;
            count += Long.bitCount(planes.low[group]);
        }
        heads = new int[count];
        int id = 0;
        for (int head = planes.nextObject(0); head < planes.endBlock(); head = planes.nextObject(head + 1)) {
            Interruption.check(id);
            heads[id++] = head;
        }
    }

    int count() {
        return heads.length;
    }

    int head(int id) {
        return heads[id];
    }

    /** The object that starts at {@code value}, or -1. */
    int at(long value) {
        return memory.isObject(value) ? ofHead(Value.block(value)) : -1;
    }

    /** The object that contains {@code address}, or -1. */
    int containing(long address) {
        int block = Value.block(address);
        BlockPlanes planes = memory.planes();
        if (!Value.isHeap(address) || block < 0 || block >= planes.endBlock()) {
            return -1;
        }
        if (planes.kind(block) == BlockPlanes.FREE) {
            return -1;
        }
        return planes.startsObject(block) ? ofHead(block) : ofHead(block) - 1;
    }

    private int ofHead(int block) {
        int group = block >> 6;
        return before[group] + Long.bitCount(memory.planes().low[group] & (1L << block) - 1);
    }
}
