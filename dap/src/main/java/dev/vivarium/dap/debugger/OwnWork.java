package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.vm.ProgramView;
import java.util.function.Supplier;

/**
 * Work of the debugger's own in which the program runs without stopping anywhere. Conditions begin and end it at each turn
 * of the program's loops, so it does little: most who listen to the program ask {@link #goesOn}.
 */
final class OwnWork {
    private final ProgramView view;
    private final Touches touches;
    private boolean goesOn;

    OwnWork(Machine machine, Touches touches) {
        view = machine.virtualMachine().view();
        this.touches = touches;
    }

    /** Whether what runs now is the debugger's. */
    boolean goesOn() {
        return goesOn;
    }

    <T> T run(Supplier<T> work) {
        if (goesOn) {
            return work.get();
        }
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /** Begins such work where none goes on. */
    void begin() {
        mute(true);
    }

    void end() {
        mute(false);
    }

    private void mute(boolean muted) {
        goesOn = muted;
        touches.mute(muted);
        view.muteTracer(muted);
    }
}
