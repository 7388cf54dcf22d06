package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.dap.debugger.Backwards.Step;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.gc.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going back stops at the hits at which going forward stops, and going forward again at the same ones. */
class HitCountTravelTest {
    private static final String LOOP = String.join(
            "\n",
            "n = 0",
            "for i in range(40):",
            "    n += 1",
            "    if i % 3 == 0:",
            "        n += 10",
            "for i in range(LONG):",
            "    pass",
            "for i in range(20):",
            "    n += 100",
            "print('end')");

    /** The end is stopped at, for a program that has ended cannot go back. */
    private static final int END = 10;

    private record At(Moment moment, int line) {}

    private final List<LineBreakpoint> breakpoints = new ArrayList<>();

    private static String loop(int length) {
        return LOOP.replace("LONG", String.valueOf(length));
    }

    private DrivenProgram started(String text, Object... lines) {
        DrivenProgram program = new DrivenProgram(text, Policies.MERGED, true);
        program.start();
        set(program, lines);
        return program;
    }

    /** @param lines of each a line, a condition or null, and a hit condition */
    private void set(DrivenProgram program, Object... lines) {
        String file = program.ask(stopped -> stopped.frames().code(0).file());
        breakpoints.clear();
        for (int i = 0; i < lines.length; i += 3) {
            HitCondition hits = HitCondition.parse((String) lines[i + 2]);
            breakpoints.add(new LineBreakpoint(i, file, (Integer) lines[i], (String) lines[i + 1], hits, null));
        }
        program.program().setBreakpoints(file, breakpoints);
    }

    private static At at(DrivenProgram program) {
        return program.ask(stopped -> new At(
                stopped.moment(),
                stopped.frames().depth() == 0 ? 0 : stopped.frames().line(0)));
    }

    /** All stops up to the one in a line. */
    private static List<At> forward(DrivenProgram program, int line) {
        List<At> stops = new ArrayList<>();
        while (stops.isEmpty() || stops.get(stops.size() - 1).line() != line) {
            assertThat(program.go(DebuggedProgram::resume)).isNotSameAs(DrivenProgram.END);
            stops.add(at(program));
        }
        return stops;
    }

    /** All stops back to the beginning, in the order of time. */
    private static List<At> back(DrivenProgram program) {
        List<At> stops = new ArrayList<>();
        while (program.go(each -> each.backwards().run()).reason() != Reason.ENTRY) {
            stops.add(0, at(program));
        }
        return stops;
    }

    @ParameterizedTest
    @CsvSource({
        "5, , 1",
        ">= 5, , 36",
        "% 5, , 8",
        "<= 2, , 2",
        "> 39, , 1",
        "3, i % 7 == 0, 1",
        "% 2, i % 7 == 0, 3",
        ">= 4, i % 7 == 0, 3",
        "% 3, abs(i - 20) < 5, 3"
    })
    void backIsAsForward(String hits, String condition, int count) {
        try (DrivenProgram program = started(loop(3), 3, condition, hits, END, null, "")) {
            List<At> stops = forward(program, END);
            assertThat(stops).hasSize(count + 1);
            for (int i = 0; i < 2; i++) {
                assertThat(back(program)).isEqualTo(stops.subList(0, count));
                assertThat(forward(program, END)).isEqualTo(stops);
            }
        }
    }

    @Test
    void countsOverCheckpoints() {
        try (DrivenProgram program = started(loop(1_000_000), 3, null, "% 9", 9, null, ">= 18", END, null, "")) {
            List<At> stops = forward(program, END);
            assertThat(stops).hasSize(4 + 3 + 1);
            assertThat(back(program)).isEqualTo(stops.subList(0, 7));
            assertThat(forward(program, END)).isEqualTo(stops);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachWayMeetsTheSameStops(long seed) {
        Random random = new Random(seed);
        String text = RandomProgram.of(seed);
        int end = text.strip().split("\n").length;
        int body = end - 14;
        try (DrivenProgram program = started(text, end, null, "")) {
            set(
                    program,
                    body + random.nextInt(10),
                    null,
                    "% 3",
                    body + random.nextInt(10),
                    "x & 1",
                    "% 2",
                    body + random.nextInt(10),
                    null,
                    "7",
                    end,
                    null,
                    "");
            List<At> stops = forward(program, end);
            int here = stops.size() - 1;
            for (int i = 0; i < 40; i++) {
                boolean forth = here < stops.size() - 1 && random.nextInt(3) == 0;
                if (forth) {
                    program.go(DebuggedProgram::resume);
                    here++;
                } else if (program.go(each -> each.backwards().run()).reason() == Reason.ENTRY) {
                    assertThat(here).as("the number of the earliest stop").isZero();
                    program.go(DebuggedProgram::resume);
                } else {
                    here--;
                }
                assertThat(at(program)).as("way " + i).isEqualTo(stops.get(here));
                // A step in between changes no count.
                if (random.nextInt(4) == 0) {
                    program.go(each -> each.backwards().step(Step.IN));
                    program.go(DebuggedProgram::resume);
                    assertThat(at(program)).as("behind a step").isEqualTo(stops.get(here));
                }
            }
        }
    }

    @Test
    void hitsCountFromWhereTheBreakpointWasSetAndBeforeThatFromTheBeginning() {
        try (DrivenProgram program = started(loop(3), 3, null, "20")) {
            program.go(DebuggedProgram::resume);
            set(program, 3, null, "% 8", END, null, "");
            List<At> behind = forward(program, END);
            // The 8th and 16th of the 20 hits that are left.
            assertThat(behind).hasSize(3);
            List<At> all = back(program);
            // And of the first 20.
            assertThat(all).hasSize(4);
            assertThat(all.subList(2, 4)).isEqualTo(behind.subList(0, 2));
            assertThat(forward(program, END)).hasSize(5).startsWith(all.toArray(At[]::new));
        }
    }

    @Test
    void breakpointThatIsSetOnceMoreGoesOnCounting() {
        try (DrivenProgram program = started(loop(3), 3, null, "% 8", END, null, "")) {
            program.go(DebuggedProgram::resume);
            At eighth = at(program);
            set(program, 9, null, "", 3, null, "% 8", END, null, "");
            program.go(each -> each.backwards().step(Step.OVER));
            program.go(DebuggedProgram::resume);
            assertThat(at(program)).isEqualTo(eighth);
            program.go(DebuggedProgram::resume);
            assertThat(shown(program, "i")).isEqualTo("15");
        }
    }

    private static String shown(DrivenProgram program, String expression) {
        return program.ask(stopped -> stopped.evaluator()
                .look(expression, stopped.frames(), 0, Cancellation.NEVER)
                .text());
    }

    @Test
    void changeLeavesTheCountsThatLieBefore() {
        try (DrivenProgram program = started(loop(3), 3, null, "% 8", END, null, "")) {
            program.go(DebuggedProgram::resume);
            program.go(DebuggedProgram::resume);
            At sixteenth = at(program);
            program.go(each -> each.backwards().step(Step.OVER));
            program.ask(stopped -> {
                stopped.aboutToChange();
                return stopped.evaluator().run("n += 1000", stopped.frames(), 0, value -> value);
            });
            List<At> behind = forward(program, END);
            assertThat(behind).hasSize(5);
            assertThat(behind.get(0).line()).isEqualTo(sixteenth.line());
            // Back over the change, for the eighth.
            set(program, 3, null, "% 4", END, null, "");
            assertThat(back(program)).hasSize(10);
        }
    }

    @Test
    void dataBreakpointsCountAsWell() {
        try (DrivenProgram program = started(loop(3), END, null, "")) {
            watch(program, "n", "% 6", null);
            watch(program, "n", "3", "n > 100");
            List<At> stops = forward(program, END);
            assertThat(stops).hasSizeGreaterThan(10);
            for (int i = 0; i < 2; i++) {
                assertThat(back(program)).isEqualTo(stops.subList(0, stops.size() - 1));
                assertThat(forward(program, END)).isEqualTo(stops);
            }
        }
    }

    private static void watch(DrivenProgram program, String name, String hits, String condition) {
        int id = 100 + program.program().values().size();
        ValueWatch watch = new ValueWatch(
                id,
                name,
                stopped -> Place.global(stopped.frames().globals(0), name),
                null,
                ValueWatch.Trigger.CHANGE,
                condition,
                HitCondition.parse(hits));
        program.program().values().put(id, watch);
        program.program().valuesChanged();
    }

    /** Parts of the past are looked at one after the other; nothing is lost between two. */
    @Test
    void changeBetweenTwoPartsIsFound() {
        int beats = (int) Past.FAR - behindChange(0);
        for (int shift = -2; shift <= 2; shift++) {
            try (DrivenProgram program = started(changing(beats + shift), 7, null, "")) {
                program.go(DebuggedProgram::resume);
                watch(program, "x", "", null);
                for (int i = 2; i >= 1; i--) {
                    assertThat(program.go(each -> each.backwards().run()).reason())
                            .as("change " + i + ", " + shift + " beats from the end of a part")
                            .isEqualTo(Reason.DATA);
                    assertThat(shown(program, "x")).isEqualTo(String.valueOf(i));
                }
                // What the statement does at which it stands is seen, too.
                assertThat(program.go(DebuggedProgram::resume).reason()).isEqualTo(Reason.DATA);
                assertThat(program.go(DebuggedProgram::resume).reason()).isEqualTo(Reason.BREAKPOINT);
            }
        }
    }

    /** Each of the two changes is in the last statement of a beat. */
    private static String changing(int beats) {
        return "x = 0\ny = 0\nfor i in range(2):\n    x += 1\nfor i in range(" + beats + "):\n    pass\nprint()";
    }

    private int behindChange(int beats) {
        try (DrivenProgram program = started(changing(beats), 5, null, "", 7, null, "")) {
            program.go(DebuggedProgram::resume);
            long change = at(program).moment().beat();
            program.go(DebuggedProgram::resume);
            return (int) (at(program).moment().beat() - change);
        }
    }
}
