package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.dap.debugger.Backwards.Step;
import dev.vivarium.dap.debugger.DrivenProgram.Seen;
import dev.vivarium.gc.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change is a moment of the run: what comes behind it is gone to from it, what lies before it from before. */
class ChangedPastTest {
    private static final String PROGRAM = String.join(
            "\n",
            "def outer(n):",
            "    kept = [n]",
            "    inner(kept)",
            "    return kept",
            "def inner(kept):",
            "    kept.append(1)",
            "    kept.append(2)",
            "    kept.append(3)",
            "x = outer(5)",
            "print(x)",
            "print('end')");

    @Test
    void frameThatBeginsAgainIsGoneBackTo() {
        try (DrivenProgram program = new DrivenProgram(PROGRAM, Policies.MERGED, true)) {
            program.start();
            while (program.look().line() != 7) {
                program.go(DebuggedProgram::stepIn);
            }
            Seen before = program.look();
            program.ask(stopped -> {
                stopped.aboutToChange();
                // The caller's frame: the innermost is left.
                stopped.frames().restart(1);
                return null;
            });
            List<Seen> behind = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                behind.add(program.look());
                Stop stop = program.go(DebuggedProgram::stepIn);
                assertThat(stop).as(program.output()).isNotSameAs(DrivenProgram.END);
            }
            for (int i = 5; i >= 1; i--) {
                Stop stop = program.go(each -> each.backwards().step(Step.IN));
                assertThat(stop).as(program.output()).isNotSameAs(DrivenProgram.END);
                assertThat(program.look()).isEqualTo(behind.get(i));
            }
            program.go(each -> each.backwards().step(Step.IN));
            assertThat(program.look().line()).isEqualTo(2);
            // Before the change, and on from there: it has not happened.
            program.go(each -> each.backwards().step(Step.IN));
            assertThat(program.look().line()).isEqualTo(6);
            program.go(DebuggedProgram::stepIn);
            assertThat(program.look()).isEqualTo(before);
            program.go(DebuggedProgram::stepOver);
            program.go(DebuggedProgram::stepOver);
            // In the caller, which is still in its statement.
            assertThat(program.look().line()).isEqualTo(3);
        }
    }
}
