package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class VivariumTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void versionNamesTheProgramAndItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("vivarium \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void helpGoesToStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: vivarium", "--version");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-such-option", "no-such-command", "--version=3", "-?"})
    void wrongArgumentsGiveOneLineAndExitCode2(String argument) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("vivarium: ");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        CommandLine commandLine = Vivarium.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
