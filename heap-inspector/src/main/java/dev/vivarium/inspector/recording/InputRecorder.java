package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.host.Host;
import dev.vivarium.host.RecordingHost;

/** Keeps what a run gets from outside, so that it can be run again. */
public final class InputRecorder {
    private final RecordingHost host;
    private final RunParameters parameters;
    private final HeapHashes hashes = new HeapHashes();
    private Machine machine;

    /** @param outside the host of the run */
    public InputRecorder(Host outside, RunParameters parameters) {
        host = new RecordingHost(outside);
        this.parameters = parameters;
    }

    /** The host to make the machine with. */
    public Host host() {
        return host;
    }

    /** Begins to watch a machine that has run nothing. */
    public void watch(Machine watched) {
        machine = watched;
        hashes.watch(watched);
        watched.virtualMachine().interrupts().count(beat -> Long.MAX_VALUE, this::delivers);
    }

    private boolean delivers(boolean asked) {
        if (asked) {
            host.interrupted(beats());
        }
        return asked;
    }

    private long beats() {
        return machine.virtualMachine().interrupts().beats().count();
    }

    /** The program has ended by itself. */
    public void ended() {
        hashes.add();
    }

    /** What is known until now; may be asked from any thread. */
    RecordedInputs inputs() {
        return new RecordedInputs(parameters, beats(), hashes.all(), host.log());
    }
}
