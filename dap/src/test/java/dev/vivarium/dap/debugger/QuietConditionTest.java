package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.dap.expressions.QuietCondition;
import dev.vivarium.dap.expressions.QuietCondition.Answer;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a condition without running code is what running it gives, and asking leaves no trace. */
class QuietConditionTest {
    private static final String PROGRAM = String.join(
            "\n",
            "class Node:",
            "    kind = 'node'",
            "    def __init__(self, n, text):",
            "        self.n = n",
            "        self.text = text",
            "g = 7",
            "def f(a, b, s, t, x, big, items, table, node, nothing, yes):",
            "    def inner():",
            "        return shared",
            "    shared = a + 1",
            "    stop = 1",
            "f(3, -8, 'abc', 'a' + str(12), 2.5, 1 << 70, [1, 'two', None], {1: 'one', 'k': 5}, Node(4, 'xy'), None, True)");

    private static final List<String> OPERANDS = List.of(
            "a",
            "b",
            "s",
            "t",
            "x",
            "big",
            "items",
            "table",
            "node",
            "nothing",
            "yes",
            "g",
            "shared",
            "0",
            "3",
            "-8",
            "2.5",
            "'abc'",
            "'a12'",
            "'unheard of'",
            "''",
            "None",
            "True",
            "items[1]",
            "items[-1]",
            "items[9]",
            "table['k']",
            "table[1]",
            "table['no']",
            "node.n",
            "node.text",
            "node.kind",
            "node.missing",
            "len(items)",
            "len(s)",
            "len(t)",
            "len(table)",
            "len(a)",
            "a + b",
            "a * 1.5",
            "b // 3",
            "b % 3",
            "a / 2",
            "a << 2",
            "a >> 1",
            "a & 1 | 4",
            "~b",
            "-x",
            "missing",
            "abs(b)",
            "(a, b)",
            "items[0:1]");

    private static final List<String> OPERATORS =
            List.of("==", "!=", "<", ">=", "in", "not in", "is", "is not", "and", "or");

    private static List<String> conditions() {
        List<String> conditions = new ArrayList<>(OPERANDS);
        for (String left : OPERANDS) {
            for (String operator : OPERATORS) {
                for (String right : OPERANDS) {
                    conditions.add(left + " " + operator + " " + right);
                }
            }
        }
        conditions.addAll(List.of(
                "not a",
                "not ''",
                "1 < a < 4",
                "1 < a < 2 < missing",
                "a if b < 0 else missing",
                "a == 3 and s == 'abc'",
                "g == 7 or missing",
                "a = 3",
                "",
                ")",
                "lambda: 1",
                "a ; b"));
        return conditions;
    }

    @Test
    void whatIsKnownIsTrue() {
        try (DrivenProgram program = new DrivenProgram(PROGRAM, Policies.MERGED, false)) {
            program.start();
            program.program().setFunctionBreakpoints(List.of());
            while (program.ask(stopped -> !isAtEnd(stopped.frames()))) {
                program.go(DebuggedProgram::stepIn);
            }
            program.ask(stopped -> {
                check(stopped);
                return null;
            });
        }
    }

    private static boolean isAtEnd(ProgramFrames frames) {
        return frames.code(0).function().equals("f") && frames.line(0) == 11;
    }

    private static void check(StoppedProgram stopped) {
        ProgramFrames frames = stopped.frames();
        long before = HeapHash.of(stopped.machine());
        List<String> known = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (String condition : conditions()) {
            Answer answer = QuietCondition.compile(stopped.space(), frames.code(0), condition)
                    .in(frames);
            if (answer != Answer.UNDECIDED) {
                known.add(condition);
                answers.add(answer);
            }
        }
        assertThat(HeapHash.of(stopped.machine())).isEqualTo(before);
        assertThat(known).hasSizeGreaterThan(8_000).doesNotContain("missing", "abs(b)", "items[9]", "node.kind");
        for (int i = 0; i < known.size(); i++) {
            boolean truth = stopped.evaluator().isTrue(known.get(i), frames);
            assertThat(answers.get(i)).as(known.get(i)).isEqualTo(truth ? Answer.TRUE : Answer.FALSE);
        }
    }
}
