package dev.vivarium.heap;

/** MicroPython's allocator, block by block and without a collector, as the model that {@link Heap} must agree with. */
final class NaiveAllocator {
    final int[] kinds;
    private int hint;

    NaiveAllocator(int blocks) {
        kinds = new int[blocks];
    }

    /** The head of the new object, or -1. */
    int allocate(int blocks) {
        int run = 0;
        for (int block = hint * 4; block < kinds.length; block++) {
            run = kinds[block] == BlockPlanes.FREE ? run + 1 : 0;
            if (run == blocks) {
                int head = block - blocks + 1;
                hint = blocks == 1 ? (block + 1) / 4 : hint;
                fill(head, blocks);
                return head;
            }
        }
        return -1;
    }

    private void fill(int head, int blocks) {
        for (int i = 0; i < blocks; i++) {
            kinds[head + i] = i == 0 ? BlockPlanes.HEAD : BlockPlanes.TAIL;
        }
    }

    void free(int head) {
        hint = Math.min(hint, head / 4);
        int size = size(head);
        for (int i = 0; i < size; i++) {
            kinds[head + i] = BlockPlanes.FREE;
        }
    }

    int size(int head) {
        int end = head + 1;
        while (end < kinds.length && kinds[end] == BlockPlanes.TAIL) {
            end++;
        }
        return end - head;
    }

    boolean resize(int head, int blocks) {
        int old = size(head);
        for (int i = old; i < blocks; i++) {
            if (head + i >= kinds.length || kinds[head + i] != BlockPlanes.FREE) {
                return false;
            }
        }
        if (blocks < old) {
            hint = Math.min(hint, (head + blocks) / 4);
        }
        for (int i = blocks; i < old; i++) {
            kinds[head + i] = BlockPlanes.FREE;
        }
        fill(head, blocks);
        return true;
    }
}
