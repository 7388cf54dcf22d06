package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.heap.MemoryFault;
import dev.vivarium.host.Host;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.recording.InputRecorder;
import dev.vivarium.inspector.recording.RunEnding;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium record}: runs a program as {@code run} does and records its heap and its collections in a file. */
final class RecordCommand {
    private static final String OUTPUT = "-o";
    private static final String INPUTS = "--inputs";
    private static final String NO_SITES = "--no-sites";

    private final ProgramArguments program;
    private final RecordingFile file;
    private final boolean withSites;
    private final boolean withInputs;

    private RecordCommand(ProgramArguments program, String fileName, ParseResult parsed) {
        this.program = program;
        withSites = !parsed.hasMatchedOption(NO_SITES);
        withInputs = parsed.hasMatchedOption(INPUTS);
        file = RecordingFile.create(fileName, program.shown());
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) RecordCommand::execute)
                .name("record")
                .addOption(OptionSpec.builder(OUTPUT, "--output")
                        .paramLabel("X.viv")
                        .arity("1")
                        .type(String.class)
                        .description("The file to write; may also stand behind FILE. It appears when it is complete.")
                        .build())
                .addOption(Options.flag(INPUTS, "Keep what the program gets from outside, for vivarium replay."))
                .addOption(Options.flag(NO_SITES, "Do not note where each object is born."));
        Options.helpIn(spec);
        ProgramArguments.declareIn(spec);
        spec.usageMessage()
                .description("Runs a program as run does, and records its heap and every step of its collections.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        ProgramArguments program = ProgramArguments.of(parsed);
        String fileName =
                parsed.hasMatchedOption(OUTPUT) ? parsed.matchedOptionValue(OUTPUT, "") : program.take(OUTPUT);
        if (fileName == null) {
            throw new Failure("record needs the file to write: -o X.viv");
        }
        return new RecordCommand(program, fileName, parsed).run();
    }

    private int run() {
        // A program that is ended from outside leaves a recording up to there.
        Runtime.getRuntime().addShutdownHook(new Thread(file::interrupt));
        return ProgramThread.run(
                file.stream(Channel.OUTPUT, ProgramThread.standardOutput()),
                file.stream(Channel.ERROR, ProgramThread.standardError()),
                this::run);
    }

    private int run(Host host) {
        InputRecorder inputs = withInputs ? new InputRecorder(host, program.parameters(withSites)) : null;
        Machine machine = new Machine(program.options().withSites(withSites), inputs == null ? host : inputs.host());
        if (inputs != null) {
            inputs.watch(machine);
            file.keepInputs(inputs);
        }
        file.watch(machine);
        try {
            int exitCode = program.run(machine);
            if (inputs != null) {
                inputs.ended();
            }
            host.flush(Host.STANDARD_OUTPUT);
            file.end(RunEnding.exited(exitCode));
            return exitCode;
        } catch (HazardDetected detected) {
            host.flush(Host.STANDARD_OUTPUT);
            file.end(RunEnding.hazard(Failure.HAZARD, detected.hazard()));
            throw detected;
        } catch (MemoryFault detected) {
            host.flush(Host.STANDARD_OUTPUT);
            file.end(new RunEnding(RunEnding.Kind.HAZARD, Failure.HAZARD, detected.getMessage()));
            throw detected;
        } catch (RuntimeException | Error internal) {
            file.end(new RunEnding(RunEnding.Kind.FAILED, Failure.BAD_INPUT, internal.toString()));
            throw internal;
        }
    }
}
