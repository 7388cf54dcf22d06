package dev.vivarium.checkpoint;

import dev.vivarium.Machine;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.ReplayHost;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.InterruptSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes to moments of a recorded run: from the nearest checkpoint before one, with the recorded answers from outside. */
public final class Replay {
    private final RecordedRun run;
    private final OutputSink sink;

    private Replay(RecordedRun run, OutputSink sink) {
        this.run = run;
        this.sink = sink;
    }

    /** Replays that repeat no output. */
    public static Replay of(RecordedRun run) {
        return new Replay(run, OutputSink.NOWHERE);
    }

    /** Replays whose output, from the checkpoint on, goes to {@code sink}. */
    public static Replay of(RecordedRun run, OutputSink sink) {
        return new Replay(run, sink);
    }

    /**
     * Goes to a beat of the run and asks there. The machine stands still until the visitor returns, and is then given up.
     *
     * @throws IllegalArgumentException when the run has no such beat
     * @throws dev.vivarium.host.ReplayDiverged when the machine does not repeat the run
     */
    public <T> T to(long beat, Function<Machine, T> visitor) {
        Stop stop = new Stop();
        AtomicReference<T> answer = new AtomicReference<>();
        try {
            start(beat, machine -> {}, (machine, count) -> {
                if (count == beat) {
                    answer.set(visitor.apply(machine));
                    throw stop;
                }
                return beat;
            });
        } catch (Stop reached) {
            if (reached != stop) {
                throw reached;
            }
            return answer.get();
        }
        throw new IllegalArgumentException("the run has no beat " + beat);
    }

    /**
     * Goes on to the end from the last checkpoint at or before a beat.
     *
     * @param prepare told of the machine before it goes on
     * @return the exit code
     */
    public int toEnd(long beat, Consumer<Machine> prepare) {
        return start(beat, prepare, (machine, count) -> Long.MAX_VALUE);
    }

    /**
     * Goes on to the end from a beat, whatever the program was in the middle of. From inside a callback, an import or a
     * stream of the program's no checkpoint can be continued; then the way from the last one before is repeated first.
     * Output goes to the sink from the beat on.
     *
     * @param arrived told of the machine at the beat
     * @return the exit code
     * @throws IllegalArgumentException when the run has no such beat
     */
    public int from(long beat, Consumer<Machine> arrived) {
        boolean[] hasArrived = {false};
        OutputSink late = (handle, bytes, start, length) -> {
            if (hasArrived[0]) {
                sink.write(handle, bytes, start, length);
            }
        };
        int code = new Replay(run, late).start(beat, machine -> {}, (machine, count) -> {
            if (count < beat) {
                return beat;
            }
            if (!hasArrived[0]) {
                hasArrived[0] = true;
                arrived.accept(machine);
            }
            return Long.MAX_VALUE;
        });
        if (!hasArrived[0]) {
            throw new IllegalArgumentException("the run has no beat " + beat);
        }
        return code;
    }

    private interface Observer {
        long beat(Machine machine, long count);
    }

    private int start(long beat, Consumer<Machine> prepare, Observer observer) {
        ReplayHost host = new ReplayHost(run.log(), sink);
        Machine machine = new Machine(run.options(), host);
        Checkpoint checkpoint = lastBefore(beat);
        if (checkpoint != null) {
            checkpoint.restore(machine);
        }
        machine.virtualMachine()
                .interrupts()
                .count(
                        count -> observer.beat(machine, count),
                        InterruptSource.ofItsOwn(() -> host.interruptedAt(
                                machine.virtualMachine().interrupts().beats().count())));
        prepare.accept(machine);
        try {
            return checkpoint != null
                    ? machine.programs().resume()
                    : run.program().applyAsInt(machine.programs());
        } finally {
            // Where the visitor has seen enough, other threads of the program still wait for their turns.
            GreenThreads.of(machine.space()).end();
        }
    }

    /** The last checkpoint at or before a beat; null for none, where the run has to start at its beginning. */
    private Checkpoint lastBefore(long beat) {
        Checkpoint last = null;
        for (Checkpoint checkpoint : run.checkpoints()) {
            if (checkpoint.beat() <= beat) {
                last = checkpoint;
            }
        }
        return last;
    }

    /** Leaves a machine in the middle of its program; it can not be used afterwards. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }
}
