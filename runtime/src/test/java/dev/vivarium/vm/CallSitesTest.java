package dev.vivarium.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The calls of a line, in the order in which they are made, by what is written. */
class CallSitesTest {
    private static void assertCalls(String line, String... names) {
        WatchedProgram program = new WatchedProgram("def f(a, x):\n    " + line + "\n");
        assertThat(program.code("f").calls(0))
                .extracting(CodePlace.CallSite::name)
                .as(line)
                .containsExactly(names);
    }

    @Test
    void innerCallsComeFirst() {
        assertCalls("g(h(1), k())", "h", "k", "g");
        assertCalls("return a(x(2)(3))", "x", "…", "a");
    }

    @Test
    void methodsAreNamedWithWhatTheyAreOf() {
        assertCalls("a.b.c(x.d(1), e=2)", "x.d", "a.b.c");
        assertCalls("x[0].m()", "….m");
        assertCalls("(a + x).m(1)", "….m");
    }

    @Test
    void starredArgumentsCountAsOne() {
        assertCalls("g(1, *x, k=2)", "g");
        assertCalls("a.m(1, *x, **a)", "a.m");
    }

    @Test
    void onlyTheLineCounts() {
        WatchedProgram program = new WatchedProgram("def f(a):\n    a = g(1)\n    h(2)\n");
        assertThat(program.code("f").calls(0))
                .extracting(CodePlace.CallSite::name)
                .containsExactly("g");
        int second = program.code("f").statements()[1];
        assertThat(program.code("f").calls(second))
                .extracting(CodePlace.CallSite::name)
                .containsExactly("h");
    }

    @Test
    void whatIsBehindAnInstructionCounts() {
        WatchedProgram program = new WatchedProgram("def f(a):\n    g(1) + h(2)\n");
        CodePlace code = program.code("f");
        int first = code.calls(0).get(0).instruction();
        assertThat(code.calls(first + 1)).extracting(CodePlace.CallSite::name).containsExactly("h");
    }
}
