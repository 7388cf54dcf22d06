package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.heap.MemoryFault;
import dev.vivarium.host.Host;
import dev.vivarium.inspector.capture.HeapRecorder;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.capture.RunListener;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Runs a program and tells of each collection between what the program prints. */
final class ReportedRun {
    private final ProgramArguments program;
    private final HeapRecorder recorder;

    ReportedRun(ProgramArguments program, RunListener report) {
        this.program = program;
        recorder = new HeapRecorder(report);
    }

    /** Runs the program on a machine of its own and gives its exit code. */
    int run() {
        return onStreams(host -> run(new Machine(program.options(), host)));
    }

    /** Runs something on a host whose output goes through the report. */
    int onStreams(ToIntFunction<Host> body) {
        return ProgramThread.run(recorder.stream(Channel.OUTPUT), recorder.stream(Channel.ERROR), body);
    }

    /** Runs the program on a machine of that host. */
    int run(Machine machine) {
        recorder.watch(machine, program.shown());
        try {
            int exitCode = program.run(machine);
            recorder.end(exitCode, Optional.empty());
            return exitCode;
        } catch (HazardDetected detected) {
            recorder.end(Failure.HAZARD, Optional.of(detected.hazard()));
            throw detected;
        } catch (MemoryFault fault) {
            recorder.end(Failure.HAZARD, Optional.empty());
            throw fault;
        }
    }
}
