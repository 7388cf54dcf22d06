package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.heap.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ItemBufferTest {
    private final NativeMachine machine = new NativeMachine();
    private final ObjectSpace space = machine.space;

    private long load(long object, int index) {
        return Operators.subscript(space, object, Value.ofSmallInt(index), Value.SENTINEL);
    }

    private void store(long object, int index, long value) {
        Operators.subscript(space, object, Value.ofSmallInt(index), Value.ofSmallInt(value));
    }

    @ParameterizedTest
    @CsvSource({
        "b,-128",
        "b,127",
        "B,255",
        "h,-32768",
        "H,65535",
        "i,-2147483648",
        "I,4294967295",
        "l,-9223372036854775807",
        "q,9223372036854775807",
        "L,9223372036854775807",
        "Q,1"
    })
    void arrayKeepsEveryValueOfItsType(String typecode, long value) {
        long integer = IntType.create(space, value);
        long array = machine.call(
                ArrayType.INSTANCE.value(), machine.text(typecode), machine.tuple(integer, integer, integer));

        assertThat(IntType.toLong(space, load(array, 1))).isEqualTo(value);
        store(array, 1, 0);
        assertThat(IntType.toLong(space, load(array, 0))).isEqualTo(value);
        assertThat(IntType.toLong(space, load(array, 1))).isZero();
        assertThat(IntType.toLong(space, load(array, 2))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1.5,15872", "65504,31743", "1e9,45939", "6e-8,1", "-0.0,32768", "0.1,11878"})
    void halfFloatsRoundAsInMicroPython(float number, int bits) {
        assertThat(HalfFloat.encode(number)).isEqualTo(bits);
    }

    @Test
    void viewOfABytearrayThatGrowsKeepsTheOldBytes() {
        long bytes = ByteArrayType.create(space, new byte[] {1, 2, 3});
        long view = machine.call(MemoryviewType.INSTANCE.value(), bytes);
        space.heap.allocateBytes(32);

        machine.call(machine.get(bytes, "extend"), BytesType.create(space, new byte[100]));
        long other = BytesType.create(space, new byte[] {7, 7, 7});
        store(view, 0, 9);

        assertThat(load(view, 0)).isEqualTo(Value.ofSmallInt(9));
        assertThat(load(bytes, 0)).isEqualTo(Value.ofSmallInt(1));
        assertThat(load(other, 0)).isEqualTo(Value.ofSmallInt(7));
    }

    @Test
    void bitsThatAreNoObjectAreRefused() {
        long array = machine.call(ArrayType.INSTANCE.value(), machine.text("O"), machine.tuple(Value.NONE));
        assertThat(load(array, 0)).isEqualTo(Value.NONE);

        long forged =
                machine.call(machine.get(ByteArrayType.INSTANCE.value(), "fromhex"), machine.text("2000000000000000"));
        long view = machine.call(MemoryviewType.INSTANCE.value(), array);
        long bytes = machine.call(ArrayType.INSTANCE.value(), machine.text("O"), forged);

        assertThat(load(view, 0)).isEqualTo(Value.NONE);
        assertThatThrownBy(() -> load(bytes, 0)).isInstanceOf(PythonError.class);
    }
}
