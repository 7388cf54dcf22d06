package dev.vivarium;

import dev.vivarium.gc.policy.Policies;
import dev.vivarium.module.Board;

/**
 * How a machine is set up.
 *
 * @param heapBytes total size of the heap with its tables
 * @param mostHeapBytes the size up to which the heap grows when it is full
 * @param policy what happens between mark and free
 * @param stress collect at every allocation and poison what is freed
 * @param optimisation the compiler's level, 0 to 3
 * @param board whose modules there are, null for all
 * @param sites whether it is noted where each object is born
 */
public record MachineOptions(
        long heapBytes,
        long mostHeapBytes,
        Policies policy,
        boolean stress,
        int optimisation,
        Board board,
        boolean sites) {
    /** The reference's default on a 64-bit machine. */
    public static final long DEFAULT_HEAP_BYTES = 2L << 20;

    public static final MachineOptions DEFAULT =
            new MachineOptions(DEFAULT_HEAP_BYTES, DEFAULT_HEAP_BYTES, Policies.DEFAULT, false, 0, null, false);

    public MachineOptions withHeap(long bytes) {
        return new MachineOptions(bytes, bytes, policy, stress, optimisation, board, sites);
    }

    /** A heap that grows. */
    public MachineOptions withHeap(long bytes, long mostBytes) {
        return new MachineOptions(bytes, mostBytes, policy, stress, optimisation, board, sites);
    }

    public MachineOptions withPolicy(Policies chosen) {
        return new MachineOptions(heapBytes, mostHeapBytes, chosen, stress, optimisation, board, sites);
    }

    public MachineOptions withStress(boolean collectAlways) {
        return new MachineOptions(heapBytes, mostHeapBytes, policy, collectAlways, optimisation, board, sites);
    }

    public MachineOptions withOptimisation(int level) {
        return new MachineOptions(heapBytes, mostHeapBytes, policy, stress, level, board, sites);
    }

    /** A board's modules, and the room of its heap. */
    public MachineOptions withBoard(Board chosen) {
        return new MachineOptions(chosen.heapBytes(), chosen.heapBytes(), policy, stress, optimisation, chosen, sites);
    }

    /** Notes where each object is born, or does not. */
    public MachineOptions withSites(boolean noted) {
        return new MachineOptions(heapBytes, mostHeapBytes, policy, stress, optimisation, board, noted);
    }
}
