package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.TouchListener;
import java.util.Collection;

/** Tells breakpoints on values of reads and writes by native code, while there are any and the program itself runs. */
final class Touches implements TouchListener {
    private final Machine machine;
    private final Heap heap;
    private final Collection<ValueWatch> watches;

    Touches(Machine machine, Collection<ValueWatch> watches) {
        this.machine = machine;
        heap = machine.heap();
        this.watches = watches;
    }

    /** While the debugger itself works, what is touched is not meant. */
    void mute(boolean isMuted) {
        heap.setTouchListener(isMuted || watches.isEmpty() ? null : this);
    }

    @Override
    public void touched(long object, int field, int place, boolean isWrite) {
        for (ValueWatch watch : watches) {
            watch.touched(machine, object, field, place, isWrite);
        }
    }

    @Override
    public void touchedBytes(long address, int length, boolean isWrite) {
        for (ValueWatch watch : watches) {
            watch.touchedBytes(machine, address, length, isWrite);
        }
    }
}
