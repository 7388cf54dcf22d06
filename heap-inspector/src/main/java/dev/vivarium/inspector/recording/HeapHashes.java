package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import java.util.ArrayList;
import java.util.List;

/** A number for the heap at the beginning of each collection of a run, and at its end. */
final class HeapHashes implements GcObserver {
    private final List<Long> hashes = new ArrayList<>();
    private Machine machine;

    /** Watches the collections that begin from now on. */
    void watch(Machine watched) {
        machine = watched;
        machine.collector().addObserver(this);
    }

    @Override
    public Detail detail() {
        return Detail.PHASES;
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        if (event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.START) {
            add();
        }
    }

    /** Adds the heap as it is now. */
    void add() {
        long hash = HeapHash.of(machine);
        synchronized (hashes) {
            hashes.add(hash);
        }
    }

    List<Long> all() {
        synchronized (hashes) {
            return List.copyOf(hashes);
        }
    }
}
