package dev.vivarium.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command holds all of the library for shared keys that connections need; the corpus runs with the whole of it. */
@Timeout(120)
class SharedKeysTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMAND = ROOT.resolve("cli/target/vivarium/bin/vivarium");
    private static final Path PROGRAMS = ROOT.resolve("tests/programs/tls");

    @BeforeEach
    void commandIsBuilt() {
        assumeTrue(Files.isExecutable(COMMAND), "the command is not built");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared_keys", "shared_keys_datagrams"})
    void theCommandMakesEveryKindOfConnection(String name) throws Exception {
        Process process = new ProcessBuilder(COMMAND.toString(), "run", name + ".py")
                .directory(PROGRAMS.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).isEqualTo(Files.readString(PROGRAMS.resolve(name + ".out")));
        assertThat(process.waitFor()).isZero();
    }
}
