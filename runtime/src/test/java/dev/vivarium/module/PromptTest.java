package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keys do to the screen; the bytes are those of a real MicroPython. */
class PromptTest {
    private static final String BANNER =
            "MicroPython v1.29.0; linux [Vivarium] version\r\nType \"help()\" for more information.\r\n";

    private int exitCode;

    /** Types the keys at a prompt and gives the screen after the banner. */
    private String screen(String keys) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host =
                new SystemHost(new ByteArrayInputStream(keys.getBytes(StandardCharsets.ISO_8859_1)), output, output);
        host.setEnvironment("HOME", null);
        exitCode = new Machine(MachineOptions.DEFAULT, host).programs().runPrompt(List.of(""));
        String screen = output.toString(StandardCharsets.ISO_8859_1);
        assertThat(screen).startsWith(BANNER);
        return screen.substring(BANNER.length());
    }

    @Test
    void valuesAreShownAndKept() {
        assertThat(screen("1+1\r_*3\rNone\r")).isEqualTo(">>> 1+1\r\n2\n>>> _*3\r\n6\n>>> None\r\n>>> \r\n");
        assertThat(exitCode).isZero();
    }

    @Test
    void compoundStatementsGoOnAndIndent() {
        assertThat(screen("for i in range(2):\rprint(i)\r\bx\r\r\r\r"))
                .startsWith(">>> for i in range(2):\r\n...     print(i)\r\n...     \b\b\b\b\u001b[Kx\r\n... \r\n");
    }

    @Test
    void errorsAreShownAndThePromptGoesOn() {
        assertThat(screen("1/0\r1+\r"))
                .isEqualTo(">>> 1/0\r\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n"
                        + "ZeroDivisionError: divide by zero\n>>> 1+\r\nTraceback (most recent call last):\n"
                        + "  File \"<stdin>\", line 1\nSyntaxError: invalid syntax\n>>> \r\n");
    }

    @Test
    void namesAreCompleted() {
        assertThat(screen("impo\tsys\r'a'.isdi\t()\rsys.p\t\u0003"))
                .isEqualTo(">>> import sys\r\n>>> 'a'.isdi()\r\nTraceback (most recent call last):\n"
                        + "  File \"<stdin>\", line 1, in <module>\n"
                        + "AttributeError: 'str' object has no attribute 'isdi'\n"
                        + ">>> sys.p\npath            platform        print_exception\nps1             ps2\n"
                        + ">>> sys.p\r\n>>> \r\n");
        assertThat(screen("x = 'a'\rx.isdi\t()\r")).contains(">>> x.isdigit()\r\nFalse\n");
    }

    @Test
    void earlierLinesComeBack() {
        assertThat(screen("1+1\r2\r\u001b[A\u001b[A\r")).endsWith(">>> 2\b1+1\r\n2\n>>> \r\n");
    }

    @Test
    void aPastedProgramRunsAsAWhole() {
        assertThat(screen("\u0005a=1\rprint(a)\r\u0004"))
                .isEqualTo(
                        ">>> \r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== a=1\r\n=== print(a)\r\n=== \r\n"
                                + "1\n>>> \r\n");
    }

    @Test
    void toolsSpeakToTheRawPrompt() {
        assertThat(screen("\u0001print(7)\u00041/0\u0004\u0002"))
                .isEqualTo(">>> \r\nraw REPL; CTRL-B to exit\r\n>OK7\n\u0004\u0004>OK\u0004Traceback (most recent call"
                        + " last):\n  File \"<stdin>\", line 1, in <module>\nZeroDivisionError: divide by zero\n\u0004>"
                        + "\r\n" + BANNER + ">>> \r\n");
    }

    @Test
    void aProgramMayExit() {
        screen("raise SystemExit(3)\r");
        assertThat(exitCode).isEqualTo(3);
    }

    @Test
    void aLockedHeapIsUnlocked() {
        assertThat(screen("import micropython\rmicropython.heap_lock()\r[1]*50 == 1\r"))
                .endsWith("False\n>>> \r\n");
    }
}
