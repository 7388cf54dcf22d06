package dev.vivarium.inspector.compare;

import dev.vivarium.Machine;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.recording.RunEnding;
import java.io.OutputStream;

/** A recording of one of the runs that are compared. */
public interface RunRecording {
    /** Records nothing. */
    RunRecording NONE = new RunRecording() {
        @Override
        public OutputStream stream(Channel channel, OutputStream through) {
            return through;
        }

        @Override
        public void watch(Machine machine) {}

        @Override
        public void end(RunEnding ending) {}
    };

    /** A stream that records what goes through it. */
    OutputStream stream(Channel channel, OutputStream through);

    /** Begins to record. */
    void watch(Machine machine);

    /** Ends the recording with the state that the run left. */
    void end(RunEnding ending);
}
