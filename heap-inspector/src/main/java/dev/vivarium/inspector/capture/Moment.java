package dev.vivarium.inspector.capture;

import dev.vivarium.vm.CodePosition;
import java.util.Optional;

/**
 * When a snapshot was taken, and on which machine.
 *
 * @param policy the collection policy's name
 * @param stress whether every allocation collects
 * @param heapBytes the heap with its tables
 * @param collections begun so far
 * @param isCollecting whether the last of them is in progress
 * @param position where the program was, if it had begun
 */
public record Moment(
        String policy,
        boolean stress,
        long heapBytes,
        int collections,
        boolean isCollecting,
        Optional<CodePosition> position) {}
