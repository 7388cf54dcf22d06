package dev.vivarium.inspector.compare;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Hazard;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.MemoryFault;
import dev.vivarium.host.Host;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.recording.RunEnding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Runs a program under several policies, each on a machine of its own. What the runs share is the outside: files, clock,
 * environment.
 */
public final class PolicyComparison {
    /** The exit code of a run that a hazard ended. */
    private static final int HAZARD = 3;
    /** The exit code of a run that an error of the runtime ended. */
    private static final int FAILED = 2;
    /** Collections after the program, at most; a program whose callbacks make new garbage never comes to rest. */
    private static final int MOST_FURTHER = 64;

    /** How a run is performed: in a thread with room for deep recursion, say. */
    @FunctionalInterface
    public interface Runner {
        int run(Host host, ToIntFunction<Host> program);
    }

    private final MachineOptions options;
    private final ToIntFunction<Machine> program;
    private final Runner runner;
    private final RepeatedInput input;
    private Function<Policies, RunRecording> recordings = policy -> RunRecording.NONE;

    /**
     * @param options for every machine, but for the policy
     * @param input what each run reads as standard input
     */
    public PolicyComparison(MachineOptions options, ToIntFunction<Machine> program, Runner runner, InputStream input) {
        this.options = options;
        this.program = program;
        this.runner = runner;
        this.input = new RepeatedInput(input);
    }

    /** Records each run, with the collections after the program. */
    public void record(Function<Policies, RunRecording> begin) {
        recordings = begin;
    }

    /** One run for each policy, in order. */
    public List<PolicyRun> run(List<Policies> policies) {
        List<PolicyRun> runs = new ArrayList<>();
        policies.forEach(policy -> runs.add(run(policy)));
        return runs;
    }

    private PolicyRun run(Policies policy) {
        Printed.Stream output = new Printed.Stream();
        Printed.Stream errors = new Printed.Stream();
        RunRecording recording = recordings.apply(policy);
        Host host = new SystemHost(
                input.again(), recording.stream(Channel.OUTPUT, output), recording.stream(Channel.ERROR, errors));
        PolicyRun[] result = new PolicyRun[1];
        runner.run(host, ignored -> {
            result[0] = run(policy, host, output, errors, recording);
            return 0;
        });
        return result[0];
    }

    private PolicyRun run(
            Policies policy, Host host, Printed.Stream output, Printed.Stream errors, RunRecording recording) {
        Machine machine = new Machine(options.withPolicy(policy), host);
        recording.watch(machine);
        PolicyWatch watch = new PolicyWatch(machine);
        Optional<Hazard> hazard = Optional.empty();
        int exitCode;
        int further = 0;
        Printed printed = null;
        Printed printedErrors = null;
        try {
            exitCode = program.applyAsInt(machine);
            printed = output.printed();
            printedErrors = errors.printed();
            further = settle(machine, watch);
            recording.end(RunEnding.exited(exitCode));
        } catch (HazardDetected detected) {
            exitCode = HAZARD;
            hazard = Optional.of(detected.hazard());
            recording.end(RunEnding.hazard(HAZARD, detected.hazard()));
        } catch (MemoryFault fault) {
            exitCode = HAZARD;
            recording.end(new RunEnding(RunEnding.Kind.HAZARD, HAZARD, fault.getMessage()));
        } catch (RuntimeException | Error internal) {
            recording.end(new RunEnding(RunEnding.Kind.FAILED, FAILED, internal.toString()));
            throw internal;
        }
        return new PolicyRun(
                policy.policy().facts(),
                exitCode,
                printed == null ? output.printed() : printed,
                printedErrors == null ? errors.printed() : printedErrors,
                watch.collections(),
                further,
                watch.usedBytes(),
                watch.peakBytes(),
                watch.leaks(),
                watch.happenings(),
                hazard);
    }

    /** Collects until a collection frees nothing and calls nothing; gives the number of those before. */
    private static int settle(Machine machine, PolicyWatch watch) {
        for (int further = 0; further < MOST_FURTHER; further++) {
            int before = watch.happeningsSoFar();
            machine.collector().collect(Cause.EXPLICIT);
            machine.virtualMachine().interrupts().handleAll();
            if (machine.collector().freedObjects() == 0 && watch.happeningsSoFar() == before) {
                return further;
            }
        }
        return MOST_FURTHER;
    }
}
