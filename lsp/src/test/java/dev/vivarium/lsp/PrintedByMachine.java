package dev.vivarium.lsp;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program prints when the virtual machine runs it. */
public final class PrintedByMachine {
    private PrintedByMachine() {}

    public static String of(String program) {
        return of(program, Policies.DEFAULT);
    }

    public static String of(String program, Policies policy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        SystemHost host = new SystemHost(InputStream.nullInputStream(), stream, nowhere);
        new Machine(MachineOptions.DEFAULT.withPolicy(policy), host).programs().runText(program, List.of("sample.py"));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
