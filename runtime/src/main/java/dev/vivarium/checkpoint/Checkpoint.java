package dev.vivarium.checkpoint;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.Host;
import dev.vivarium.host.HostPosition;
import java.util.List;

/**
 * A copy of everything that a machine is at one moment. One that was made while a native had called back into the
 * interpreter, or a thread waited in the middle of a native that cannot be taken up again, can be looked at and evaluated
 * in, but its program cannot go on from there: the native's own progress lies on Java's stack. A {@link RunMoment} can be
 * gone on from anywhere: where it must, it repeats the way from an earlier checkpoint.
 */
public final class Checkpoint {
    private final MachineOptions options;
    private final List<Object> states;
    private final boolean canBeContinued;
    private final long beat;
    private final int hostPosition;

    private Checkpoint(Machine machine) {
        options = machine.options();
        states = machine.parts().save();
        canBeContinued = machine.virtualMachine().canBeContinued();
        beat = machine.virtualMachine().interrupts().beats().count();
        hostPosition =
                machine.space().host instanceof HostPosition ? ((HostPosition) machine.space().host).position() : 0;
    }

    /**
     * A checkpoint of a machine that stands at a beat, or runs nothing.
     *
     * @throws IllegalStateException in the middle of a collection
     */
    public static Checkpoint of(Machine machine) {
        if (machine.heap().isCollecting()) {
            throw new IllegalStateException("no checkpoint can be made during a collection");
        }
        return new Checkpoint(machine);
    }

    /** Whether the program can go on from here. */
    public boolean canBeContinued() {
        return canBeContinued;
    }

    /** The moment, where beats were counted. */
    public long beat() {
        return beat;
    }

    /** The number of recorded host calls before this moment; 0 for a host that records nothing. */
    public int hostPosition() {
        return hostPosition;
    }

    /**
     * Makes a machine what the original was. Its host, if it repeats a recording, goes to the checkpoint's position.
     *
     * @param machine one that runs nothing
     * @throws IllegalArgumentException when it was built with other options
     */
    public void restore(Machine machine) {
        if (!machine.options().equals(options)) {
            throw new IllegalArgumentException("a checkpoint of a machine with other options");
        }
        machine.parts().restore(states);
        if (machine.space().host instanceof HostPosition) {
            ((HostPosition) machine.space().host).setPosition(hostPosition);
        }
    }

    /** A new machine that goes on from here, with a host of its own; {@code programs().resume()} runs it. */
    public Machine fork(Host host) {
        Machine machine = new Machine(options, host);
        restore(machine);
        return machine;
    }
}
