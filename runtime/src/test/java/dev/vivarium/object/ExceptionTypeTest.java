package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.heap.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExceptionTypeTest {
    private final NativeMachine machine = new NativeMachine();
    private final ObjectSpace space = machine.space;

    private static long number(int value) {
        return Value.ofSmallInt(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no argument     | ``                    | OSError()          | OSError: ``",
                "a named number  | [Errno 2] ENOENT      | OSError(2,)        | OSError: [Errno 2] ENOENT",
                "number and file | [Errno 2] ENOENT: a.b | OSError(2, 'a.b')  | OSError: [Errno 2] ENOENT: a.b",
                "no such number  | 999                   | OSError(999,)      | OSError: 999",
                "three arguments | (2, 'a', 3)           | OSError(2, 'a', 3) | OSError: (2, 'a', 3)"
            })
    void systemErrorsPrintTheNameOfTheirNumber(String which, String str, String repr, String line) {
        long error = systemError(which);

        assertThat(machine.print(error, PrintKind.STR)).isEqualTo(str);
        assertThat(machine.print(error, PrintKind.REPR)).isEqualTo(repr);
        assertThat(machine.print(error, PrintKind.EXCEPTION)).isEqualTo(line.replace("``", ""));
    }

    private long systemError(String which) {
        long type = Exceptions.OS_ERROR.value();
        switch (which) {
            case "no argument":
                return machine.call(type);
            case "a named number":
                return machine.call(type, number(2));
            case "number and file":
                return machine.call(type, number(2), machine.text("a.b"));
            case "no such number":
                return machine.call(type, number(999));
            default:
                return machine.call(type, number(2), machine.text("a"), number(3));
        }
    }

    @Test
    void tracebackListsTheOutermostCallFirst() {
        long error = space.valueError("no").exception();
        int file = space.qstrs.intern("a.py");

        Traceback.add(space, error, file, 3, space.qstrs.intern("inner"));
        Traceback.add(space, error, file, 7, space.qstrs.intern("outer"));
        Traceback.add(space, error, file, 9, Names.EMPTY);

        assertThat(printed(error))
                .containsExactly(
                        "Traceback (most recent call last):",
                        "  File \"a.py\", line 9",
                        "  File \"a.py\", line 7, in outer",
                        "  File \"a.py\", line 3, in inner",
                        "ValueError: no");
    }

    private String[] printed(long error) {
        Printer.Buffer out = Printer.buffer();
        Traceback.print(space, out, error);
        return out.text().split("\n");
    }

    @Test
    void raisingNeedsNoHeap() {
        space.heap.lock();
        long error = space.typeError("on a locked heap").exception();
        for (int line = 1; line <= 3; line++) {
            Traceback.add(space, error, Names.STDIN_SOURCE, line, Names.MODULE_BLOCK);
        }
        space.heap.unlock();

        assertThat(printed(error))
                .containsExactly(
                        "Traceback (most recent call last):",
                        "  File \"<stdin>\", line 2, in <module>",
                        "  File \"<stdin>\", line 1, in <module>",
                        "TypeError: on a locked heap");
    }

    @Test
    void valueAndErrnoAreTheFirstArgument() {
        long error = machine.call(Exceptions.STOP_ITERATION.value(), number(5), number(6));

        assertThat(machine.get(error, "value")).isEqualTo(number(5));
        assertThat(machine.get(error, "errno")).isEqualTo(number(5));
        assertThat(machine.print(machine.get(error, "args"), PrintKind.REPR)).isEqualTo("(5, 6)");
        assertThat(ExceptionType.value(space, machine.call(Exceptions.STOP_ITERATION.value())))
                .isEqualTo(Value.NONE);
    }

    @Test
    void instancesOfDerivedClassesPrintUnderTheirOwnName() {
        long type = machine.newClass("Refused", Exceptions.OS_ERROR.value());
        long error = machine.call(type, number(13));

        assertThat(machine.print(error, PrintKind.EXCEPTION)).isEqualTo("Refused: [Errno 13] EACCES");
        assertThat(machine.print(error, PrintKind.REPR)).isEqualTo("Refused(13,)");
        assertThat(ExceptionType.matches(space, error, Exceptions.EXCEPTION.value()))
                .isTrue();
        assertThat(ExceptionType.matches(space, error, Exceptions.LOOKUP_ERROR.value()))
                .isFalse();
    }
}
