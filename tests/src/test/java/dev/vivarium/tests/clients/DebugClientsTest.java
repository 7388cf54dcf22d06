package dev.vivarium.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debuggers that others made, with the debug adapter of the built command: the client library that Visual Studio Code's own
 * adapters are tested with, and dap-mode in an Emacs without a window. Both go through one story: a breakpoint,
 * variables, steps, and a collection that is stepped through.
 */
@Timeout(240)
class DebugClientsTest {
    private static final String PROGRAM = "import gc\n\n\nclass Node:\n    pass\n\n\n\ndef work(n):\n    total = 0\n"
            + "    for i in range(n):\n        total += i\n    return total\n\n\nprint(work(3))\nnode = Node()\n"
            + "gc.collect()\nprint(\"end\")\n";

    private static final String[] STORY = {
        "stopped breakpoint at work:11 < <module>:16",
        "total 0",
        "stopped step at work:12 < <module>:16",
        "stopped step at <module>:16",
        "stopped breakpoint at <module>:18",
        "stopped step at phase start:4 < collection 1: gc.collect():1 < <module>:18",
        "stopped step at phase roots:7 < collection 1: gc.collect():1 < <module>:18",
        "policy merged",
        "stopped exception at phase done:37 < collection 1: gc.collect():1 < <module>:18"
    };

    @TempDir
    Path folder;

    private ClientRun client;

    @BeforeEach
    void writeProgram() throws IOException {
        client = new ClientRun(folder, PROGRAM);
    }

    /** Where the client library is; it is brought once. */
    private Path library() throws Exception {
        assumeTrue(ClientRun.isInstalled("npm") && ClientRun.isInstalled("node"), "Node is not installed");
        Path place = Files.createDirectories(ClientRun.ROOT.resolve("tests/target/debugclient"));
        for (String name : List.of("package.json", "package-lock.json")) {
            Files.copy(
                    ClientRun.ROOT.resolve("tests/clients/debugclient").resolve(name),
                    place.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(place.resolve("node_modules/@vscode/debugadapter-testsupport"))) {
            String said = client.run(place, Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund"));
            assumeTrue(
                    Files.isDirectory(place.resolve("node_modules/@vscode/debugadapter-testsupport")),
                    "the client library cannot be had: " + said);
        }
        return place;
    }

    @Test
    void debugClientGoesThroughTheStory() throws Exception {
        assertThat(client.run(library(), Map.of(), story()).lines())
                .startsWith("breakpoints 2")
                .contains(STORY)
                .endsWith("output \"end\\n\"");
    }

    @Test
    void debugClientAttachesToAProgramThatRuns() throws Exception {
        Path place = library();
        Path told = folder.resolve("told.txt");
        Process running = new ProcessBuilder(
                        ClientRun.COMMAND.toString(), "run", "--debug", "0", "--debug-wait", "program.py")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            String line = "";
            for (int i = 0; i < 200 && !line.contains("\n"); i++) {
                Thread.sleep(100);
                line = Files.readString(told);
            }
            String port = line.strip().replaceAll(".*:", "");
            assertThat(client.run(place, Map.of("PORT", port), story()).lines())
                    .contains(STORY)
                    .endsWith("output \"end\\n\"");
            assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(running.exitValue()).isZero();
            assertThat(Files.readString(told)).endsWith("3\nend\n");
        } finally {
            running.destroyForcibly();
        }
    }

    private List<String> story() {
        return List.of(
                "node",
                ClientRun.ROOT.resolve("tests/clients/debugclient/story.cjs").toString());
    }

    @Test
    void emacsGoesThroughTheStory() throws Exception {
        assumeTrue(ClientRun.isInstalled("emacs"), "Emacs is not installed");
        List<String> asking = List.of(
                "emacs",
                "--batch",
                "--eval",
                "(package-initialize)",
                "--eval",
                "(when (require 'dap-mode nil t) (princ \"has-dap-mode\"))");
        assumeTrue(client.run(folder, Map.of(), asking).contains("has-dap-mode"), "dap-mode is not installed");
        String facts = client.run(
                folder,
                Map.of("EDITORS", ClientRun.ROOT.resolve("editors/emacs").toString()),
                List.of(
                        "emacs",
                        "--batch",
                        "--eval",
                        "(package-initialize)",
                        "-l",
                        ClientRun.ROOT.resolve("tests/clients/dap-mode.el").toString()));
        assertThat(facts.lines())
                .contains(
                        "stopped at work:11 < <module>:16",
                        "stopped at work:12 < <module>:16",
                        "stopped at <module>:18",
                        "stopped at phase start:4 < collection 1: gc.collect():1 < <module>:18",
                        "stopped at phase roots:7 < collection 1: gc.collect():1 < <module>:18",
                        "ended");
    }
}
