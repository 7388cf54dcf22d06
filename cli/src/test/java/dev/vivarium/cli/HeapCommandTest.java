package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HeapCommandTest {
    static final String FREED_REFERENCE = String.join(
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

    private VivariumProcess.Ended vivarium(String... words) throws IOException, InterruptedException {
        return new VivariumProcess(folder).run(words);
    }

    private String program(String text) throws IOException {
        return new VivariumProcess(folder).program(text);
    }

    @Test
    void passesOutputAndExitCodeOnBetweenTheReports() throws Exception {
        String program = program("import gc\nprint('one')\ngc.collect()\nprint('two')\nraise SystemExit(7)");
        VivariumProcess.Ended ended = vivarium("heap", program);
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
            VivariumProcess.Ended ended = vivarium(command, program);
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.error().lines()).singleElement().asString().startsWith("vivarium: hazard: object #");
            assertThat(ended.output()).doesNotContain("not reached");
        }
    }

    /** Writes over the objects that lie behind a dict; whatever comes of that. */
    private static final String WILD_STORES = String.join(
            "\n",
            "import micropython",
            "@micropython.viper",
            "def wild(at: int):",
            "    p = ptr32(at)",
            "    i = 0",
            "    while i < 64:",
            "        p[i] = 0x7fffffff",
            "        i += 1",
            "objects = [{i: [i] for i in range(3)} for _ in range(5)]",
            "wild(id(objects[0]))",
            "print(objects)",
            "");

    private static final String OBJECTS = "objects = [{i: [i] for i in range(3)} for _ in range(5)]\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import machine\nfor i in range(64): machine.mem32[id(objects[0]) + 4 * i] = 0x7fffffff",
                "import uctypes\nuctypes.bytearray_at(id(objects[0]), 256)[:] = b'\\x7f' * 256",
                "import uctypes as u\ns = u.struct(id(objects[0]), {'a': (u.ARRAY | 0, 64 | u.UINT32)})\n"
                        + "for i in range(64): s.a[i] = 0x7fffffff",
            })
    void storesAtAnyAddressThatDamageTheHeapGiveOneLineAndExitCode3(String stores) throws Exception {
        VivariumProcess.Ended ended = vivarium("run", program(OBJECTS + stores + "\nprint(objects)\n"));
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.error().lines())
                .singleElement()
                .asString()
                .isEqualTo("vivarium: hazard: the heap is damaged; the program has stored through a pointer");
    }

    @Test
    void storesThatDamageTheHeapGiveOneLineAndExitCode3() throws Exception {
        String program = program(WILD_STORES);
        for (String command : List.of("heap", "run")) {
            VivariumProcess.Ended ended = vivarium(command, program);
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.error().lines())
                    .singleElement()
                    .asString()
                    .startsWith("vivarium: hazard: the heap is damaged");
        }
    }

    @Test
    void theReportOfARunThatAFaultStopsIsComplete() throws Exception {
        String fault = "import micropython\n@micropython.viper\ndef f() -> int:\n    return ptr8(8)[0]\nf()\n";
        VivariumProcess.Ended ended = vivarium("heap", "--json", program(fault));
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(JsonParser.parseString(ended.output())
                        .getAsJsonObject()
                        .get("exitCode")
                        .getAsInt())
                .isEqualTo(3);
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
