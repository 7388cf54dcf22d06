package dev.vivarium.checkpoint;

import dev.vivarium.Machine;
import dev.vivarium.host.OutputSink;
import java.util.function.Consumer;

/**
 * A moment of a recorded run from which the run can be gone on: at any beat, in whatever the program was in the middle
 * of. It costs nothing until then; what it needs are the run's checkpoints and the recorded answers from outside.
 */
public record RunMoment(RecordedRun run, long beat) {
    /**
     * Goes on from the moment to the end, as the run did, on a machine of its own.
     *
     * @param sink gets what is printed from the moment on
     * @param arrived told of the machine when it has come to the moment
     * @return the exit code
     */
    public int goOn(OutputSink sink, Consumer<Machine> arrived) {
        return Replay.of(run, sink).from(beat, arrived);
    }
}
