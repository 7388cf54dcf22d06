package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrTypeTest {
    private final NativeMachine machine = new NativeMachine();
    private final ObjectSpace space = machine.space;

    private long str(String text) {
        return StrType.create(space, text);
    }

    @Test
    void textThatIsInternedIsNotMadeAgain() {
        long interned = machine.text("a text");

        assertThat(str("a text")).isEqualTo(interned);
        assertThat(Operators.binary(space, BinaryOperator.ADD, str("a "), str("text")))
                .isEqualTo(interned);
    }

    @Test
    void internedAndOtherStringsOfTheSameTextAreEqual() {
        long made = str("some text");
        int hash = StrType.hash(space, made);
        long interned = machine.text("some text");

        assertThat(Value.isHeap(made)).isTrue();
        assertThat(StrType.equal(space, made, interned)).isTrue();
        assertThat(StrType.hash(space, interned)).isEqualTo(hash).isEqualTo(43532);
    }

    @Test
    void stringTakesAnObjectAndItsBytesWithANul() {
        long before = space.heap.usedBytes();
        str("x".repeat(31));
        assertThat(space.heap.usedBytes() - before).isEqualTo(64);

        before = space.heap.usedBytes();
        str("y".repeat(32));
        assertThat(space.heap.usedBytes() - before).isEqualTo(96);
    }

    @ParameterizedTest
    @CsvSource({"0,a", "1,é", "2,日", "3,😀", "4,z", "-1,z", "-2,😀", "-5,a"})
    void indexCountsCharacters(int index, String character) {
        long text = str("aé日😀z");

        long found = Operators.subscript(space, text, Value.ofSmallInt(index), Value.SENTINEL);

        assertThat(StrType.text(space, found)).isEqualTo(character);
        assertThat(Operators.unary(space, UnaryOperator.LEN, text)).isEqualTo(Value.ofSmallInt(5));
    }

    @Test
    void sliceIsTakenBetweenCharacters() {
        long slice = SliceType.create(space, Value.ofSmallInt(-3), Value.ofSmallInt(4), Value.NONE);

        long part = Operators.subscript(space, str("aé日😀z"), slice, Value.SENTINEL);

        assertThat(StrType.text(space, part)).isEqualTo("日😀");
    }

    @Test
    void reprPrefersSingleQuotesAndEscapesWhatIsNotPrintable() {
        assertThat(machine.print(str("it's"), PrintKind.REPR)).isEqualTo("\"it's\"");
        assertThat(machine.print(str("'\""), PrintKind.REPR)).isEqualTo("'\\'\"'");
        assertThat(machine.print(str("\n\t\0\u007f\\é"), PrintKind.REPR)).isEqualTo("'\\n\\t\\x00\\x7f\\\\é'");
        assertThat(machine.print(BytesType.create(space, new byte[] {'a', -1, 10}), PrintKind.REPR))
                .isEqualTo("b'a\\xff\\n'");
    }
}
