package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.heap.MemoryFault;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.ReplayDiverged;
import dev.vivarium.host.ReplayHost;
import dev.vivarium.vm.InterruptSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** Runs a recorded program again with what it got from outside, and compares. */
public final class InputReplay {
    private final RecordedInputs inputs;
    private final RunEnding ending;

    InputReplay(RecordedInputs inputs, RunEnding ending) {
        this.inputs = inputs;
        this.ending = ending;
    }

    /**
     * How a replay went.
     *
     * @param isWhole whether the run was recorded to its end
     * @param difference what was not as recorded; empty where all was
     */
    public record Outcome(int hostCalls, int collections, boolean isWhole, Optional<String> difference) {}

    public RunParameters parameters() {
        return inputs.parameters();
    }

    /**
     * Runs the program.
     *
     * @param sink where its output goes
     * @param program starts it on the machine and gives its exit code
     */
    public Outcome run(OutputSink sink, ToIntBiFunction<Machine, RunParameters> program) {
        ReplayHost host = new ReplayHost(inputs.log(), sink);
        HeapHashes hashes = new HeapHashes();
        Optional<String> difference = attempt(host, hashes, program);
        List<Long> seen = hashes.all();
        int same = 0;
        while (same < Math.min(seen.size(), inputs.hashes().size())
                && seen.get(same).equals(inputs.hashes().get(same))) {
            same++;
        }
        // The moment at which a run was ended from outside is known nearly, but not to the collection.
        boolean isComplete = seen.size() == inputs.hashes().size() || !isWhole();
        if (same < Math.min(seen.size(), inputs.hashes().size())) {
            difference = Optional.of(heapDiffers(same));
        } else if (difference.isEmpty() && !isComplete) {
            difference = Optional.of(
                    seen.size() + " moments were compared, " + inputs.hashes().size() + " recorded");
        }
        int collections = seen.size() - (isWhole() && ending.kind() == RunEnding.Kind.EXITED ? 1 : 0);
        return new Outcome(host.position(), Math.max(collections, 0), isWhole(), difference);
    }

    private boolean isWhole() {
        return ending.kind() == RunEnding.Kind.EXITED || ending.kind() == RunEnding.Kind.HAZARD;
    }

    private String heapDiffers(int moment) {
        boolean isEnd = moment == inputs.hashes().size() - 1 && ending.kind() == RunEnding.Kind.EXITED;
        return isEnd
                ? "the heap at the end differs"
                : "the heap at the beginning of collection " + (moment + 1) + " differs";
    }

    private Optional<String> attempt(
            ReplayHost host, HeapHashes hashes, ToIntBiFunction<Machine, RunParameters> program) {
        End end = new End();
        try {
            Machine machine = new Machine(parameters().options(), host);
            hashes.watch(machine);
            machine.virtualMachine()
                    .interrupts()
                    .count(
                            beat -> beyond(beat, end),
                            InterruptSource.ofItsOwn(() -> host.interruptedAt(machine.virtualMachine()
                                    .interrupts()
                                    .beats()
                                    .count())));
            int exitCode = program.applyAsInt(machine, parameters());
            hashes.add();
            return exitCode == ending.exitCode() && host.isAtEnd()
                    ? Optional.empty()
                    : Optional.of("it ended with exit code " + exitCode + " after " + host.position() + " host calls");
        } catch (HazardDetected | MemoryFault hazard) {
            return hazard.getMessage().equals(ending.message()) ? Optional.empty() : Optional.of(hazard.getMessage());
        } catch (ReplayDiverged diverged) {
            return !isWhole() && host.isAtEnd() ? Optional.empty() : Optional.of(diverged.getMessage());
        } catch (End reached) {
            return isWhole() ? Optional.of("it went on after its recorded end") : Optional.empty();
        }
    }

    private long beyond(long beat, End end) {
        if (beat > inputs.beats()) {
            throw end;
        }
        return inputs.beats() + 1;
    }

    /** Leaves the machine where its recorded run was over. */
    private static final class End extends RuntimeException {
        private static final long serialVersionUID = 1;

        End() {
            super(null, null, false, false);
        }
    }
}
