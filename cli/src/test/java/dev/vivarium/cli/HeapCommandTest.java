package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HeapCommandTest {
    private static final String FREED_REFERENCE = String.join(
            "\n",
            "import gc, weakref",
            "class T: pass",
            "def make():",
            "    t = T()",
            "    pad = [bytearray(40) for _ in range(20)]",
            "    t.ref = weakref.ref(t, print)",
            "make()",
            "gc.collect()",
            "print('not reached')");

    @TempDir
    Path folder;

    /** What a process printed and how it ended. */
    private record Ended(int exitCode, String output, String error) {}

    /** Runs the command in a JVM of its own, for it writes to the process's streams. */
    private Ended vivarium(String... words) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path error = folder.resolve("error");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Vivarium.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(error.toFile())
                .start();
        int exitCode = process.waitFor();
        return new Ended(
                exitCode,
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(error, StandardCharsets.UTF_8));
    }

    private String program(String text) throws IOException {
        Files.writeString(folder.resolve("program.py"), text);
        return "program.py";
    }

    @Test
    void passesOutputAndExitCodeOnBetweenTheReports() throws Exception {
        String program = program("import gc\nprint('one')\ngc.collect()\nprint('two')\nraise SystemExit(7)");
        Ended ended = vivarium("heap", program);
        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.error()).isEmpty();
        assertThat(ended.output())
                .contains("collection 1 ─ gc.collect() ─ program.py:3")
                .doesNotContain("\u001b");
        assertThat(ended.output().lines().filter(line -> !line.matches("[╭│├╰].*")))
                .containsExactly("one", "two");
    }

    @Test
    void runsATextFromTheCommandLine() throws Exception {
        assertThat(vivarium("heap", "--no-map", "-c", "print('text', --1)", "--json")
                        .output())
                .contains("╭─ -c --json ─", "\ntext 1\n", "exit code  0");
        assertThat(vivarium("run", "-c", "raise SystemExit(5)").exitCode()).isEqualTo(5);
    }

    @Test
    void aHazardGivesOneLineAndExitCode3() throws Exception {
        String program = program(FREED_REFERENCE);
        for (String command : List.of("heap", "run")) {
            Ended ended = vivarium(command, program);
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.error().lines()).singleElement().asString().startsWith("vivarium: hazard: object #");
            assertThat(ended.output()).doesNotContain("not reached");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_such_file.py", "--map --no-map -", "--no-such-option x.py", "--heap=1 -", "-c"})
    void wrongWordsGiveOneLineAndExitCode2(String words) {
        StringWriter error = new StringWriter();
        CommandLine commandLine = Vivarium.commandLine();
        commandLine.setErr(new PrintWriter(error, true));
        assertThat(commandLine.execute(("heap " + words).split(" "))).isEqualTo(2);
        assertThat(error.toString().lines()).singleElement().asString().startsWith("vivarium: ");
    }
}
