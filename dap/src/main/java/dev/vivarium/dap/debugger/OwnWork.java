package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import java.util.function.Supplier;

/** Work of the debugger's own in which the program runs without stopping anywhere. */
final class OwnWork {
    private final Machine machine;
    private final BirthWatches births;
    private final CollectionWatch collections;
    private final Touches touches;
    private boolean goesOn;

    OwnWork(Machine machine, BirthWatches births, CollectionWatch collections, Touches touches) {
        this.machine = machine;
        this.touches = touches;
        this.births = births;
        this.collections = collections;
    }

    /** Whether what runs now is the debugger's. */
    boolean goesOn() {
        return goesOn;
    }

    <T> T run(Supplier<T> work) {
        boolean before = goesOn;
        mute(true);
        try {
            return work.get();
        } finally {
            mute(before);
        }
    }

    private void mute(boolean muted) {
        goesOn = muted;
        births.mute(muted);
        touches.mute(muted);
        collections.mute(muted);
        machine.virtualMachine().view().muteTracer(muted);
    }
}
