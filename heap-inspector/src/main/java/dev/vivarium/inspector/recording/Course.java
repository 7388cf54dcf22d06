package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.gc.Collection;

/** How far a machine has come, as far as it is recorded: a debugger may take it back to an earlier moment. */
final class Course {
    private int lastNumber;
    /** Bytes that had been allocated. */
    private long lastAllocated;

    void reaches(Machine machine) {
        lastAllocated = machine.heap().totalBytes();
    }

    void begins(Collection collection, Machine machine) {
        lastNumber = collection.number();
        reaches(machine);
    }

    /** Whether a collection that begins is none that follows. */
    boolean isBehind(Collection collection, Machine machine) {
        return collection.number() <= lastNumber || machine.heap().totalBytes() < lastAllocated;
    }

    /** Whether a machine is at a moment that follows. */
    boolean precedes(Machine machine) {
        return machine.collector().collections() >= lastNumber && machine.heap().totalBytes() >= lastAllocated;
    }
}
