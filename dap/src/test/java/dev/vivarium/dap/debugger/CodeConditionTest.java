package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.gc.policy.Policies;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Conditions that run code give what evaluating them gives, and leave nothing of their own in the heap. */
class CodeConditionTest {
    private static final String PROGRAM = String.join(
            "\n",
            "class Node:",
            "    def __init__(self, n):",
            "        self.n = n",
            "    def is_more(self, n):",
            "        return self.n > n",
            "    def __bool__(self):",
            "        return self.n == 4",
            "def twice(n):",
            "    return n + n",
            "def f(a, b, s, items, node):",
            "    def inner():",
            "        return shared",
            "    shared = a + 1",
            "    if a < 0:",
            "        unbound = 1",
            "    stop = 1",
            "f(3, -8, 'abc', [1, 'two', None], Node(4))");

    /** Run without an object of the heap. */
    private static final List<String> TRACELESS = List.of(
            "abs(b) == 8",
            "max(a, b) == 3 # a comment",
            "isinstance(s, str)",
            "twice(a) == 6",
            "twice(shared) != 8",
            "node.is_more(a)",
            "node.is_more(5) or items.count('two') == 1",
            "node",
            "s.startswith('ab')",
            "getattr(node, 'n') == twice(2)",
            "(found := abs(b)) == 8 and found > a");

    /** These make objects, or their code does. */
    private static final List<String> OTHERS = List.of(
            "any(item == 'two' for item in items)",
            "[item for item in items if item == 3]",
            "(lambda: 3)() == 3",
            "f'{a}' == '3'",
            "(a, b) == (3, -8)",
            "a + (1 << 80) > 5",
            "str(a) + s == '3abc'",
            "{'k': a}['k'] == 3");

    @Test
    void givesWhatEvaluatingGives() {
        atEndOfFunction(stopped -> {
            for (List<String> conditions : List.of(TRACELESS, OTHERS)) {
                for (String text : conditions) {
                    CodeCondition condition = condition(stopped, text);
                    boolean expected = stopped.evaluator().isTrue(text, stopped.frames());
                    assertThat(isFalse(condition, stopped)).as(text).isNotEqualTo(expected);
                    assertThat(condition.isTrue(stopped.frames())).as(text).isEqualTo(expected);
                }
            }
        });
    }

    @Test
    void leavesNothingInTheHeap() {
        atEndOfFunction(stopped -> {
            for (String text : TRACELESS) {
                CodeCondition condition = condition(stopped, text);
                // Names that the program does not know are known from now on.
                condition.isTrue(stopped.frames());
                long before = HeapHash.of(stopped.machine());
                condition.isTrue(stopped.frames());
                assertThat(HeapHash.of(stopped.machine())).as(text).isEqualTo(before);
            }
        });
    }

    @Test
    void whatHasBeenRunIsNotRunAgainHere() {
        atEndOfFunction(stopped -> {
            CodeCondition condition = condition(stopped, "items.append(1) or len(items) == 4");
            assertThat(isFalse(condition, stopped)).isFalse();
            assertThat(condition.isTrue(stopped.frames())).isTrue();
            assertThat(condition.isTrue(stopped.frames())).isFalse();
        });
    }

    @Test
    void tellsWhatWasRaised() {
        atEndOfFunction(stopped -> {
            for (String text : List.of("twice()", "unbound", "missing", "a = 3", ")", "(yield a)")) {
                CodeCondition condition = condition(stopped, text);
                assertThat(isFalse(condition, stopped)).as(text).isFalse();
                assertThatThrownBy(() -> condition.isTrue(stopped.frames()))
                        .as(text)
                        .isInstanceOf(EvaluationFailed.class);
            }
        });
    }

    private static CodeCondition condition(StoppedProgram stopped, String text) {
        return new Condition(text, null).in(stopped.frames().code(0), stopped.evaluator());
    }

    private static boolean isFalse(CodeCondition condition, StoppedProgram stopped) {
        return switch (condition.known(stopped.frames())) {
            case TRUE -> false;
            case FALSE -> true;
            case UNDECIDED -> condition.isFalseRun(stopped.frames());
        };
    }

    private static void atEndOfFunction(Consumer<StoppedProgram> check) {
        try (DrivenProgram program = new DrivenProgram(PROGRAM, Policies.MERGED, false)) {
            program.start();
            program.stepTo("f", 16);
            program.ask(stopped -> {
                check.accept(stopped);
                return null;
            });
        }
    }
}
