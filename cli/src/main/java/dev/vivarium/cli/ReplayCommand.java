package dev.vivarium.cli;

import dev.vivarium.host.Host;
import dev.vivarium.host.OutputSink;
import dev.vivarium.inspector.recording.InputReplay;
import dev.vivarium.inspector.recording.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium replay}: runs a recorded program again with what it got from outside, and says whether all is equal. */
final class ReplayCommand {
    /** The run was not the same again. */
    private static final int DIFFERS = 1;

    private ReplayCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) ReplayCommand::execute)
                .name("replay")
                .addPositional(Options.words("X.viv", "1", "A recording made by vivarium record --inputs."));
        Options.helpIn(spec);
        spec.usageMessage()
                .description(
                        "Runs a recorded program again with the same input, clocks and files, whatever they are now,"
                                + " and compares its output, its heap at each collection and its end. Exit code 1 where they"
                                + " differ.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        String name = InputFile.only(parsed);
        try (Recording recording = InputFile.recording(name)) {
            int[] code = {Failure.OK};
            InputFile.reading(() -> code[0] = replay(name, recording));
            return code[0];
        } catch (IOException failure) {
            throw new Failure("cannot read '" + name + "': " + failure.getMessage());
        }
    }

    private static int replay(String name, Recording recording) {
        InputReplay replay = recording
                .replay()
                .orElseThrow(() -> new Failure(
                        "'" + name + "' does not hold what the program got from outside: record it with --inputs"));
        OutputStream output = ProgramThread.standardOutput();
        OutputStream error = ProgramThread.standardError();
        InputReplay.Outcome[] outcome = {null};
        ProgramThread.run(() -> outcome[0] = replay.run(
                sink(output, error),
                (machine, parameters) -> ProgramArguments.of(parameters).run(machine)));
        flush(output);
        return report(outcome[0]);
    }

    private static int report(InputReplay.Outcome outcome) {
        if (outcome.difference().isPresent()) {
            System.err.println(
                    "vivarium: the replay differs: " + outcome.difference().get());
            return DIFFERS;
        }
        System.err.println("vivarium: replayed " + outcome.hostCalls() + " host calls and " + outcome.collections()
                + " collections; output and heap are as recorded"
                + (outcome.isWhole() ? "" : ", up to where the run was ended from outside"));
        return Failure.OK;
    }

    private static OutputSink sink(OutputStream output, OutputStream error) {
        return (handle, bytes, from, length) -> {
            try {
                if (handle == Host.STANDARD_ERROR) {
                    output.flush();
                    error.write(bytes, from, length);
                } else {
                    output.write(bytes, from, length);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private static void flush(OutputStream output) {
        try {
            output.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
