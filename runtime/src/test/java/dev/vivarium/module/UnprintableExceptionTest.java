package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import org.junit.jupiter.api.Test;

/** Exceptions that nothing catches and whose own methods raise when they are reported: MicroPython crashes there. */
class UnprintableExceptionTest {
    private static final MachineOptions OPTIONS = MachineOptions.DEFAULT.withPolicy(Policies.EPHEMERON);
    private static final String SAYS = "<Unprintable cannot be printed: ValueError>\n";

    private static void prints(String expected, String... lines) {
        String program = String.join(
                        "\n",
                        "import sys",
                        "class Unprintable(Exception):",
                        "    def __repr__(self): raise ValueError",
                        "    __str__ = __repr__",
                        "")
                + String.join("\n", lines);
        for (MachineOptions options : new MachineOptions[] {OPTIONS, OPTIONS.withStress(true)}) {
            ProgramOutput printed = ProgramOutput.of(options, program);
            assertThat(printed.errors() + printed.output()).isEqualTo(expected);
        }
    }

    @Test
    void theReportOfOneThatEndsTheProgramSaysWhatItsReprRaised() {
        prints(
                "Traceback (most recent call last):\n  File \"<stdin>\", line 5, in <module>\n" + SAYS,
                "raise Unprintable(1)");
    }

    @Test
    void whatItsReprPrintsComesBehindTheTraceback() {
        prints(
                "Traceback (most recent call last):\n  File \"<stdin>\", line 9, in <module>\nasked\nTalking\n",
                "class Talking(Exception):",
                "    def __repr__(self):",
                "        print('asked')",
                "        return 'Talking'",
                "raise Talking");
    }

    @Test
    void anExitCodeIsPrintedSo() {
        prints(
                "<Plain cannot be printed: ValueError>\n",
                "class Plain:",
                "    __str__ = Unprintable.__repr__",
                "sys.exit(Plain())");
    }

    @Test
    void theProgramGoesOnAfterTheReportOfAThread() {
        prints(
                "Unhandled exception in thread started by " + SAYS.strip().replace("Unprintable", "Call")
                        + "\nTraceback (most recent call last):\n  File \"<stdin>\", line 8, in __call__\n" + SAYS
                        + "end\n",
                "import _thread, time",
                "class Call:",
                "    __repr__ = Unprintable.__repr__",
                "    def __call__(self): raise Unprintable",
                "_thread.start_new_thread(Call(), ())",
                "time.sleep_ms(1)",
                "print('end')");
    }

    @Test
    void theProgramGoesOnAfterTheReportOfACallback() {
        prints(
                "Traceback (most recent call last):\n  File \"<stdin>\", line 5, in call\n" + SAYS + "end\n",
                "def call(it): raise Unprintable",
                "import micropython",
                "micropython.schedule(call, 1)",
                "for i in range(3): pass",
                "print('end')");
    }

    @Test
    void aProgramThatPrintsItItselfGetsTheException() {
        prints(
                "ValueError\n",
                "try:",
                "    sys.print_exception(Unprintable())",
                "except ValueError:",
                "    print('ValueError')");
    }
}
