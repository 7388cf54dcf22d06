package dev.vivarium.tests;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs a program as {@code vivarium run} does, in a copy of its folder and in a thread of its own. */
final class ProgramRun {
    private static final long THREAD_STACK_BYTES = 64L << 20;

    private final MachineOptions options;
    private final Duration limit;
    private final Consumer<Machine> prepare;

    ProgramRun(MachineOptions options, Duration limit) {
        this(options, limit, machine -> {});
    }

    /** @param prepare is given the machine before the program begins */
    ProgramRun(MachineOptions options, Duration limit, Consumer<Machine> prepare) {
        this.options = options;
        this.limit = limit;
        this.prepare = prepare;
    }

    Recording run(CorpusProgram program, Path workingFolder) throws Exception {
        copy(program.file().getParent(), workingFolder);
        FutureTask<Recording> task =
                new FutureTask<>(() -> run(program.file().getFileName().toString(), workingFolder));
        Thread thread = new Thread(null, task, program.name(), THREAD_STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError(program.name() + " did not end within " + limit.toSeconds() + " s");
        } catch (ExecutionException failure) {
            throw new AssertionError(program.name() + " ended with a Java exception", failure.getCause());
        }
    }

    private Recording run(String file, Path folder) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errorOutput = new ByteArrayOutputStream();
        SystemHost host =
                new SystemHost(InputStream.nullInputStream(), new PrintStream(output), new PrintStream(errorOutput));
        host.changeDirectory(folder.toString());
        Machine machine = new Machine(options, host);
        prepare.accept(machine);
        int exitCode = machine.programs().runFile(file, List.of(file));
        return new Recording(
                output.toString(StandardCharsets.UTF_8), errorOutput.toString(StandardCharsets.UTF_8), exitCode);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
