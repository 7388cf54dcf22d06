package dev.vivarium.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the locale is, the command reads files whose names are in UTF-8. */
@Timeout(120)
class FileNamesTest {
    private static final Path COMMAND =
            Path.of("..").toAbsolutePath().normalize().resolve("cli/target/vivarium/bin/vivarium");

    /** Java, which runs this test, may not be able to name the file. */
    private static final String SCRIPT = """
            folder="$1/$(printf 'blank und \\303\\274mlaut')"
            mkdir -p "$folder"
            echo 'print(len(__file__), open(__file__).read(5))' > "$folder/$(printf '\\346\\227\\245.py')"
            cd "$folder" && exec "$2" run "$(printf '\\346\\227\\245.py')"
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void commandIsBuilt() {
        assumeTrue(Files.isExecutable(COMMAND), "the command is not built");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LANG=C",
                "LANG=C.UTF-8",
                "LANG=xx_XX.UTF-8",
                "LC_ALL=POSIX",
                "LC_ALL=xx_XX.UTF-8",
                "LC_CTYPE=C.UTF-8 LANG=xx_XX.UTF-8",
                "LANG=C.UTF-8 LC_TIME=xx_XX.UTF-8"
            })
    void aFileOutsideAsciiRuns(String variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", SCRIPT, "sh", directory.toString(), COMMAND.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        for (String variable : variables.split(" ")) {
            environment.put(
                    variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output.strip()).isEqualTo("4 print");
        assertThat(process.waitFor()).isZero();
    }
}
