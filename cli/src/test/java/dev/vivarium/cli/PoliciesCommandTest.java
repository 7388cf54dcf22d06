package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PoliciesCommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"no_such_file.py", "--policy unheard-of -", "--policy merged,, -", "--policy", "--heap=1 -"})
    void wrongWordsGiveOneLineAndExitCode2(String words) {
        StringWriter error = new StringWriter();
        CommandLine commandLine = Vivarium.commandLine();
        commandLine.setErr(new PrintWriter(error, true));
        assertThat(commandLine.execute(("policies " + words).split(" "))).isEqualTo(2);
        assertThat(error.toString().lines()).singleElement().asString().startsWith("vivarium: ");
    }
}
