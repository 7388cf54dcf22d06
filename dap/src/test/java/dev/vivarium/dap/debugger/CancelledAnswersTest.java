package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.dap.questions.HeapAnswers;
import dev.vivarium.dap.questions.HeapMoments;
import dev.vivarium.dap.questions.Question;
import dev.vivarium.dap.variables.Page;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.dap.variables.Variables;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads the whole heap or a long container gives up when its thread is interrupted. */
class CancelledAnswersTest {
    private static final String PROGRAM = "x = [[i] for i in range(1000)]\nd = {i: i for i in range(1000)}\nprint()";

    /** Does some work where the program is stopped, in front of its last statement, with the thread interrupted. */
    private static void interrupted(Consumer<StoppedProgram> before, Consumer<StoppedProgram> work) {
        try (DrivenProgram program = new DrivenProgram(PROGRAM, Policies.MERGED, false)) {
            program.start();
            while (program.look().line() != 3) {
                program.go(DebuggedProgram::stepOver);
            }
            program.ask(stopped -> {
                before.accept(stopped);
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> work.accept(stopped)).isInstanceOf(CancellationException.class);
                assertThat(Thread.interrupted()).isTrue();
                return null;
            });
        }
    }

    private static long value(StoppedProgram stopped, String name) {
        return DictType.get(
                stopped.space(), stopped.frames().globals(0), stopped.space().interned(name));
    }

    @ParameterizedTest
    @EnumSource(names = {"WHY", "KEEPS", "REFS", "HEAP", "ROOTS"})
    void answersAboutTheHeap(Question question) {
        interrupted(stopped -> {}, stopped -> new HeapAnswers(stopped).answer(question, value(stopped, "x")));
    }

    @Test
    void differenceFromASnapshot() {
        HeapMoments moments = new HeapMoments();
        interrupted(stopped -> take(moments, stopped), stopped -> {
            try {
                moments.difference(stopped, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void take(HeapMoments moments, StoppedProgram stopped) {
        try {
            moments.take(stopped, null, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "d"})
    void itemsOfAContainer(String name) {
        interrupted(stopped -> {}, stopped -> {
            Variables variables = new Variables();
            long container = value(stopped, name);
            assertThat(container).isNotEqualTo(Value.NULL);
            Shown shown = variables.show(stopped, name, container, name);
            variables.inside(stopped, shown.reference(), Page.WHOLE);
        });
    }
}
