package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.heap.Value;
import org.junit.jupiter.api.Test;

/** The fast paths give a value or say that they do not handle the operands. */
class ArithmeticTest {
    private static final long MAX = Value.ofSmallInt(Value.MAX_SMALL_INT);
    private static final long MIN = Value.ofSmallInt(Value.MIN_SMALL_INT);

    @Test
    void smallIntsGiveSmallInts() {
        assertThat(Arithmetic.add(small(2), small(-5))).isEqualTo(small(-3));
        assertThat(Arithmetic.subtract(small(2), small(5))).isEqualTo(small(-3));
        assertThat(Arithmetic.multiply(small(-4), small(5))).isEqualTo(small(-20));
        assertThat(Arithmetic.floorDivide(small(-7), small(2))).isEqualTo(small(-4));
        assertThat(Arithmetic.modulo(small(-7), small(2))).isEqualTo(small(1));
        assertThat(Arithmetic.shiftLeft(small(-3), small(4))).isEqualTo(small(-48));
        assertThat(Arithmetic.shiftRight(small(-3), small(100))).isEqualTo(small(-1));
        assertThat(Arithmetic.xor(small(-1), small(5))).isEqualTo(small(-6));
        assertThat(Arithmetic.invert(small(0))).isEqualTo(small(-1));
    }

    @Test
    void resultsOutsideTheSmallIntsAreNotHandled() {
        assertThat(Arithmetic.add(MAX, small(1))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.subtract(MIN, small(1))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.multiply(MAX, MAX)).isEqualTo(Value.NULL);
        assertThat(Arithmetic.multiply(small(1L << 46), small(1L << 18))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.floorDivide(MIN, small(-1))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.shiftLeft(small(1), small(47))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.negative(MIN)).isEqualTo(Value.NULL);
    }

    @Test
    void errorsAreNotHandled() {
        assertThat(Arithmetic.floorDivide(small(1), small(0))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.modulo(number(1), number(0))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.trueDivide(small(1), small(0))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.shiftRight(small(1), small(-1))).isEqualTo(Value.NULL);
    }

    @Test
    void floatsMixWithSmallInts() {
        assertThat(Arithmetic.add(number(0.5), small(1))).isEqualTo(number(1.5));
        assertThat(Arithmetic.trueDivide(small(1), small(4))).isEqualTo(number(0.25));
        assertThat(Arithmetic.modulo(number(-0.5), small(2))).isEqualTo(number(1.5));
        assertThat(Arithmetic.floorDivide(number(-0.0), small(2))).isEqualTo(number(-0.0));
        assertThat(Arithmetic.less(small(1), number(1.5))).isEqualTo(Value.TRUE);
        assertThat(Arithmetic.equal(small(1), number(1))).isEqualTo(Value.TRUE);
        assertThat(Arithmetic.lessEqual(number(Double.NaN), small(1))).isEqualTo(Value.FALSE);
        assertThat(Arithmetic.notEqual(number(Double.NaN), number(Double.NaN))).isEqualTo(Value.TRUE);
    }

    @Test
    void othersAreNotHandled() {
        assertThat(Arithmetic.add(Value.TRUE, small(1))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.less(small(1), Value.NONE)).isEqualTo(Value.NULL);
        assertThat(Arithmetic.and(number(1), small(1))).isEqualTo(Value.NULL);
        assertThat(Arithmetic.equal(Value.ofQstr(3), Value.ofQstr(3))).isEqualTo(Value.NULL);
    }

    private static long small(long integer) {
        return Value.ofSmallInt(integer);
    }

    private static long number(double number) {
        return Value.ofDouble(number);
    }
}
