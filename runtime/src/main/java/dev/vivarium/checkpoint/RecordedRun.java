package dev.vivarium.checkpoint;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.Host;
import dev.vivarium.host.HostLog;
import dev.vivarium.host.RecordingHost;
import dev.vivarium.module.Programs;
import dev.vivarium.vm.Beats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A run that can be replayed: every answer from outside is written down, beats are counted, and checkpoints are made now
 * and then. There are never more than {@link #MOST_CHECKPOINTS}: when there would be, every second one is dropped and
 * the distance between them doubles.
 */
public final class RecordedRun {
    private static final int MOST_CHECKPOINTS = 64;
    /** Beats from one checkpoint to the next at first: some milliseconds of a run. */
    private static final long FIRST_DISTANCE = 1 << 20;

    private final RecordingHost host;
    private final MachineOptions options;
    private final Machine machine;
    private final ToIntFunction<Programs> program;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private long distance;
    private long nextCheckpoint;
    private long nextObserved;
    private Beats.Listener observer = beat -> Long.MAX_VALUE;

    /** @param program starts the program, such as {@code programs -> programs.runFile(path, arguments)} */
    public RecordedRun(MachineOptions options, Host outside, ToIntFunction<Programs> program) {
        this(options, outside, program, FIRST_DISTANCE);
    }

    /** @param distance beats from one checkpoint to the next at first */
    public RecordedRun(MachineOptions options, Host outside, ToIntFunction<Programs> program, long distance) {
        this.options = options;
        this.program = program;
        this.distance = distance;
        host = new RecordingHost(outside);
        machine = new Machine(options, host);
    }

    public Machine machine() {
        return machine;
    }

    /** Tells {@code told} of beats, of each after a checkpoint that is due there. At most one; before {@link #run}. */
    public void observe(Beats.Listener told) {
        observer = told;
    }

    /** Runs the program to its end; returns its exit code. */
    public int run() {
        machine.virtualMachine().interrupts().count(this::beat, this::delivers);
        return program.applyAsInt(machine.programs());
    }

    private long beat(long beat) {
        if (beat >= nextCheckpoint && machine.virtualMachine().canBeContinued()) {
            checkpoints.add(Checkpoint.of(machine));
            if (checkpoints.size() > MOST_CHECKPOINTS) {
                thinOut();
            }
            nextCheckpoint = beat + distance;
        }
        if (beat >= nextObserved) {
            nextObserved = observer.beat(beat);
        }
        return Math.min(nextCheckpoint, nextObserved);
    }

    private void thinOut() {
        for (int i = checkpoints.size() - 2; i > 0; i -= 2) {
            checkpoints.remove(i);
        }
        distance *= 2;
    }

    private boolean delivers(boolean asked) {
        if (asked) {
            host.interrupted(beats());
        }
        return asked;
    }

    /** Beats so far. */
    public long beats() {
        return machine.virtualMachine().interrupts().beats().count();
    }

    /** The moment at which the run stands, to be gone on from at any time; not only where a checkpoint could be. */
    public RunMoment here() {
        return new RunMoment(this, beats());
    }

    public HostLog log() {
        return host.log();
    }

    /** In order of time. The first is made at the program's first beat. */
    public List<Checkpoint> checkpoints() {
        return List.copyOf(checkpoints);
    }

    MachineOptions options() {
        return options;
    }

    ToIntFunction<Programs> program() {
        return program;
    }
}
