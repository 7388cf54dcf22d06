package dev.vivarium.inspector.compare;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** Programs run under policies. */
public final class ComparedRun {
    private ComparedRun() {}

    /** A program of the examples folder, in a folder of its own. */
    public static List<PolicyRun> ofExample(String name, Policies... policies) {
        try {
            Path folder = Files.createTempDirectory("vivarium");
            Path copy = Files.copy(Path.of("../examples", name), folder.resolve(name));
            copy.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return run(
                    machine -> {
                        machine.space().host.changeDirectory(folder.toString());
                        return machine.programs().runFile(name, List.of(name));
                    },
                    "",
                    policies);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<PolicyRun> ofText(String input, List<Policies> policies, String... lines) {
        return run(
                machine -> machine.programs().runText(String.join("\n", lines), List.of("-c")),
                input,
                policies.toArray(Policies[]::new));
    }

    private static List<PolicyRun> run(ToIntFunction<Machine> program, String input, Policies... policies) {
        return new PolicyComparison(
                        MachineOptions.DEFAULT,
                        program,
                        (host, task) -> task.applyAsInt(host),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .run(policies.length == 0 ? List.of(Policies.values()) : List.of(policies));
    }
}
