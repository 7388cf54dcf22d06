package dev.vivarium.tests.clients;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * The extension in a real VS Code, driven in a browser: the stories of tests/clients/vscode. They need what its
 * prepare.sh brings.
 */
class VsCodeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path STORIES = ROOT.resolve("tests/clients/vscode");
    private static final Path EXTENSION = ROOT.resolve("editors/vscode");
    private static final long MINUTES = 15;

    /** Where a line of the stories' report goes. */
    private record Told(String name, String failure) {}

    @TestFactory
    @Timeout(value = MINUTES + 5, unit = TimeUnit.MINUTES)
    Stream<DynamicTest> storiesComeTrue() throws Exception {
        Path codeServer = Path.of(System.getProperty("vivarium.codeServer", "target/code-server"))
                .toAbsolutePath();
        assumeTrue(Files.isRegularFile(codeServer.resolve("ready")), "no code-server: tests/clients/vscode/prepare.sh");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/chromium")), "Chromium is not installed");
        assumeTrue(Files.isDirectory(EXTENSION.resolve("node_modules")), "what builds the extension is not installed");
        Path work = Files.createDirectories(Path.of("target/vscode").toAbsolutePath());
        run(List.of("npm", "test"), EXTENSION, work.resolve("unit-tests.txt"));
        run(List.of("npm", "run", "package"), EXTENSION, work.resolve("package.txt"));
        return tell(codeServer, Files.createTempDirectory(work, "run-")).stream()
                .map(told -> DynamicTest.dynamicTest(told.name(), () -> {
                    if (told.failure() != null) {
                        fail(told.failure());
                    }
                }));
    }

    private static void run(List<String> command, Path directory, Path output) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            fail(String.join(" ", command) + ":\n" + Files.readString(output));
        }
    }

    private static List<Told> tell(Path codeServer, Path work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                STORIES.resolve("main.mjs").toString(),
                codeServer.toString(),
                EXTENSION.resolve("vivarium.vsix").toString(),
                work.toString()));
        String pictures = System.getProperty("vivarium.pictures");
        if (pictures != null) {
            command.add(Path.of(pictures).toAbsolutePath().toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        List<Told> told = new ArrayList<>();
        Thread end = new Thread(() -> endAfterMinutes(process), "end of the stories");
        end.setDaemon(true);
        end.start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line, told);
            }
        }
        if (process.waitFor() != 0) {
            told.add(new Told("all stories are told", "they ended with code " + process.exitValue()));
        }
        return told;
    }

    private static void endAfterMinutes(Process process) {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line is "ok NAME", "failed NAME: WHY" or a remark. */
    private static void read(String line, List<Told> told) {
        if (line.startsWith("ok ")) {
            told.add(new Told(line.substring(3), null));
        } else if (line.startsWith("failed ")) {
            int colon = line.indexOf(": ");
            told.add(new Told(line.substring(7, colon), line.substring(colon + 2)));
        } else {
            System.out.println(line);
        }
    }
}
