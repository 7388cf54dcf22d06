package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ints keep their value in every form: immediate, inline in the heap object, and in a block of digits. */
class IntTypeTest {
    private final NativeMachine machine = new NativeMachine();
    private final ObjectSpace space = machine.space;

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 31, 46, 47, 48, 61, 62, 63, 64, 65, 80, 127, 128, 1000})
    void integersAroundEachPowerOfTwoComeBack(int bit) {
        for (int offset = -2; offset <= 2; offset++) {
            BigInteger integer = BigInteger.ONE.shiftLeft(bit).add(BigInteger.valueOf(offset));
            assertThat(IntType.bigValue(space, IntType.create(space, integer))).isEqualTo(integer);
            assertThat(IntType.bigValue(space, IntType.create(space, integer.negate())))
                    .isEqualTo(integer.negate());
        }
    }

    @Test
    void digitsThatFillTheirBlocksLeaveTheNextObjectAlone() {
        long holeForTheObject = space.heap.allocateBytes(32);
        long holeForTheDigits = space.heap.allocateBytes(32);
        long neighbour = machine.tuple(Value.TRUE, Value.FALSE);
        space.heap.free(holeForTheObject);
        space.heap.free(holeForTheDigits);
        BigInteger integer = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
        assertThat(IntType.create(space, integer)).isEqualTo(holeForTheObject);
        assertThat(space.isExact(neighbour, TupleType.INSTANCE)).isTrue();
    }

    @Test
    void heapUseIsThatOfTheReference() {
        assertThat(blocksOf(46)).isZero();
        assertThat(blocksOf(60)).as("a small int on the reference").isEqualTo(1);
        assertThat(blocksOf(62)).isEqualTo(2);
        assertThat(blocksOf(500)).isEqualTo(4);
    }

    private long blocksOf(int bit) {
        long before = space.heap.usedBytes();
        long one = Value.ofSmallInt(1);
        Operators.binary(space, BinaryOperator.LSHIFT, one, Value.ofSmallInt(bit));
        return (space.heap.usedBytes() - before) / 32;
    }

    @Test
    void divisionRoundsDownAndTheRemainderHasTheSignOfTheDivisor() {
        BigInteger[] numbers = {new BigInteger("100000000000000000000"), BigInteger.valueOf(7)};
        for (BigInteger left : new BigInteger[] {numbers[0], numbers[0].negate()}) {
            for (BigInteger right : new BigInteger[] {numbers[1], numbers[1].negate()}) {
                BigInteger quotient = compute(BinaryOperator.FLOOR_DIVIDE, left, right);
                BigInteger remainder = compute(BinaryOperator.MODULO, left, right);
                assertThat(quotient.multiply(right).add(remainder)).isEqualTo(left);
                assertThat(remainder.signum()).isEqualTo(right.signum());
            }
        }
    }

    private BigInteger compute(BinaryOperator operator, BigInteger left, BigInteger right) {
        long leftInt = IntType.create(space, left);
        long rightInt = IntType.create(space, right);
        return IntType.bigValue(space, Operators.binary(space, operator, leftInt, rightInt));
    }

    @Test
    void anIntegerThatTheHeapCannotHoldRunsOutOfMemoryAtOnce() {
        long one = Value.ofSmallInt(1);
        long count = Value.ofSmallInt(1L << 40);
        assertThatThrownBy(() -> Operators.binary(space, BinaryOperator.LSHIFT, one, count))
                .isInstanceOf(OutOfMemory.class)
                .hasMessage("memory allocation failed, allocating 137438953474 bytes");
    }

    @Test
    void aMachineWordIsOneOf64BitsWithoutTheLeast() {
        assertThat(IntType.toLong(space, IntType.create(space, Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> IntType.toLong(space, IntType.create(space, Long.MIN_VALUE)))
                .isInstanceOf(PythonError.class);
    }
}
