package dev.vivarium.module;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program text prints. */
record ProgramOutput(String output, String errors) {
    /** A function that leaves no address of what was dropped on the stack. */
    static final String SCRUB = "def scrub(n=20): return scrub(n - 1) if n else None";

    static ProgramOutput of(MachineOptions options, String... lines) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        SystemHost host =
                new SystemHost(InputStream.nullInputStream(), new PrintStream(output), new PrintStream(errors));
        new Machine(options, host).programs().runText(String.join("\n", lines) + "\n", List.of("-c"));
        return new ProgramOutput(output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    static ProgramOutput of(String... lines) {
        return of(MachineOptions.DEFAULT, lines);
    }
}
