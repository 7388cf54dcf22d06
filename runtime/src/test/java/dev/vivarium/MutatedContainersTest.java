package dev.vivarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MutatedContainersTest {
    @ParameterizedTest
    @CsvSource({"1, 4000, false", "2, 4000, false", "3, 4000, false", "4, 300, true"})
    void containersStayConsistentWhileSpecialMethodsChangeThem(int seed, int rounds, boolean stress)
            throws IOException {
        String program = program().replace("SEED", "" + seed).replace("ROUNDS", "" + rounds);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream sink = new PrintStream(output, true, StandardCharsets.UTF_8);
        Machine machine = new Machine(
                MachineOptions.DEFAULT.withStress(stress), new SystemHost(InputStream.nullInputStream(), sink, sink));

        machine.programs().runText(program, List.of());

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("consistent\n");
    }

    private static String program() throws IOException {
        try (InputStream resource = MutatedContainersTest.class.getResourceAsStream("/object/mutating_keys.py")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
