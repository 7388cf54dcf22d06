package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.compare.RunRecording;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.recording.InputRecorder;
import dev.vivarium.inspector.recording.RunEnding;
import dev.vivarium.inspector.recording.RunRecorder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A recording on its way into a file that the command line names; what goes wrong is a {@link Failure}. */
final class RecordingFile implements RunRecording {
    private final String name;
    private final List<String> program;
    private final VivWriter writer;
    private final RunRecorder recorder;

    private RecordingFile(String name, List<String> program) {
        this.name = name;
        this.program = program;
        try {
            writer = VivWriter.create(Path.of(name));
        } catch (IOException | InvalidPathException failure) {
            throw unwritable(name, failure);
        }
        recorder = new RunRecorder(writer);
    }

    /**
     * Begins a file.
     *
     * @param program the program and its arguments
     */
    static RecordingFile create(String name, List<String> program) {
        return new RecordingFile(name, program);
    }

    @Override
    public OutputStream stream(Channel channel, OutputStream through) {
        return recorder.stream(channel, through);
    }

    /** Writes at the end of the file what the program got from outside. */
    void keepInputs(InputRecorder inputs) {
        recorder.keepInputs(inputs);
    }

    @Override
    public void watch(Machine machine) {
        recorder.watch(machine, program);
    }

    @Override
    public void end(RunEnding ending) {
        try {
            recorder.end(ending);
        } catch (IOException failure) {
            throw unwritable(name, failure);
        }
    }

    /** Ends the file with what is known, where the process is ended from outside; does nothing to one that is whole. */
    void interrupt() {
        try {
            recorder.interrupt();
        } catch (IOException failure) {
            System.err.println("vivarium: " + unwritable(name, failure).getMessage());
        }
    }

    static Failure unwritable(String name, Exception failure) {
        return new Failure("cannot write '" + name + "': " + InputFile.reason(failure, name));
    }
}
