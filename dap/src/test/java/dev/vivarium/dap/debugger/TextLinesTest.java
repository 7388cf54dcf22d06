package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.gc.policy.Policies;
import org.junit.jupiter.api.Test;

/** A text can stop, once it is loaded, where its code then can. */
class TextLinesTest {
    private static final String PROGRAM = String.join(
            "\n",
            "'''About",
            "it.'''",
            "",
            "import sys",
            "class Node:",
            "    count = 0",
            "    def more(self, *, by=1):",
            "        # Nothing stops here.",
            "        self.count += by",
            "        return (self",
            "                .count)",
            "def work(n):",
            "    if n: return [x for x in",
            "        range(n)]",
            "    try:",
            "        yield lambda: n",
            "    finally:",
            "        pass",
            "while False:",
            "    work(1)",
            "async def later():",
            "    global found",
            "    found = 1",
            "later",
            "");

    @Test
    void aTextStopsWhereItsCodeDoes() {
        try (DrivenProgram program = new DrivenProgram(PROGRAM, Policies.MERGED, false)) {
            program.start();
            assertThat(TextLines.of(PROGRAM, CompileOptions.DEFAULT))
                    .containsExactlyInAnyOrderElementsOf(
                            program.ask(stopped -> program.program().loadedLines("<stdin>")))
                    .contains(4, 9, 16, 23)
                    .doesNotContain(3, 8);
        }
    }

    @Test
    void whatCannotBeCompiledStopsNowhere() {
        assertThat(TextLines.of("x = 1\ndef f(:\n", CompileOptions.DEFAULT)).isEmpty();
    }
}
