package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code -v} prints; the recording is a real MicroPython's, with addresses replaced. */
class BytecodeListingTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Programs programs() {
        SystemHost host = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);
        return new Machine(MachineOptions.DEFAULT, host).programs();
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = BytecodeListingTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bytecodeIsListedAsMicroPythonDoes() throws IOException {
        Programs programs = programs();
        programs.setCompileOnly(true);
        programs.setVerbosity(2);
        programs.runText(resource("listing.py").stripTrailing(), List.of("-c"));
        String listing = printed().replaceAll("7f[0-9a-f]{8,}|(?<=LOAD_CONST_OBJ )[0-9a-f]+", "ADDRESS");
        assertThat(listing).startsWith(resource("listing.txt")).contains("\nmem: total=");
    }

    @Test
    void onlyTheStateOfTheHeapIsPrintedWhereBytecodeIsNotAskedFor() {
        Programs programs = programs();
        programs.setVerbosity(1);
        assertThat(programs.runText("import asyncio\nprint(1)", List.of("-c"))).isZero();
        assertThat(printed())
                .matches("(?s)1\nmem: total=\\d+, current=\\d+, peak=\\d+\nstack: .*\nGC: total.* max free sz: \\d+\n");
    }

    @Test
    void frozenModulesAreNotListed() {
        Programs programs = programs();
        programs.setVerbosity(2);
        programs.runText("import asyncio", List.of("-c"));
        assertThat(printed()).contains("IMPORT_NAME 'asyncio'").doesNotContain("File asyncio");
    }
}
