package dev.vivarium.vm;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.NotCheckpointed;

/**
 * Evaluations beside the program, which leave no trace: while one goes on, what is made lies in
 * {@link dev.vivarium.heap.Scratch}, nothing that waits is done, and {@link dev.vivarium.heap.NeedsProgram} is thrown where
 * code of the program would run or an object of it would change. To be used by the program's thread, between two of its
 * instructions or where a native has called.
 */
@NotCheckpointed("of the time of one evaluation")
public final class Aside {
    private final ObjectSpace space;
    private final VirtualMachine machine;
    private final ObjectSpace.Registers registers = new ObjectSpace.Registers();
    private int depth;
    private int activations;

    Aside(ObjectSpace space, VirtualMachine machine) {
        this.space = space;
        this.machine = machine;
    }

    public static Aside of(ObjectSpace space) {
        return VirtualMachine.of(space).aside();
    }

    /** Begins one, where none goes on. */
    public void open() {
        if (space.heap.scratch.isOpen()) {
            return;
        }
        space.save(registers);
        depth = machine.frames().depth;
        activations = machine.frames().activations();
        machine.interrupts().hold();
        space.qstrs.setFixed(true);
        space.heap.openScratch();
    }

    /** Ends the one that goes on, if any: what it has made is gone. */
    public void close() {
        if (!space.heap.scratch.isOpen()) {
            return;
        }
        space.heap.closeScratch();
        space.qstrs.setFixed(false);
        machine.interrupts().release();
        machine.frames().backTo(depth, activations);
        space.restore(registers);
    }
}
