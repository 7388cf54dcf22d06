package dev.vivarium.tests.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs what others made, on a program of ours and with the built command; the tests are skipped where that is not built. */
final class ClientRun {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path COMMAND = ROOT.resolve("cli/target/vivarium/bin/vivarium");

    final Path program;
    private final Path folder;

    ClientRun(Path folder, String text) throws IOException {
        assumeTrue(Files.isExecutable(COMMAND), "the command is not built");
        this.folder = folder;
        program = Files.writeString(folder.resolve("program.py"), text);
    }

    static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    String run(List<String> command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    /** What a command prints until it ends, or is ended. */
    String run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("VIVARIUM", COMMAND.toString());
        builder.environment().put("PROGRAM", program.toString());
        builder.environment().putAll(environment);
        if (!command.get(0).equals("npm")) {
            builder.environment().put("HOME", folder.toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8).replace("\r", "");
    }
}
