package dev.vivarium.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperatorsTest {
    @Test
    void formsOfAnOperatorCorrespond() {
        assertThat(BinaryOperator.ADD.inPlace()).isEqualTo(BinaryOperator.INPLACE_ADD);
        assertThat(BinaryOperator.ADD.reverse()).isEqualTo(BinaryOperator.REVERSE_ADD);
        assertThat(BinaryOperator.INPLACE_POWER.withoutInPlace()).isEqualTo(BinaryOperator.POWER);
        assertThat(BinaryOperator.LESS.inPlace()).isEqualTo(BinaryOperator.LESS);
    }

    @Test
    void bytecodeHoldsTheFirstOperatorsOnly() {
        assertThat(BinaryOperator.POWER.ordinal()).isEqualTo(BinaryOperator.BYTECODE_COUNT - 1);
        assertThat(UnaryOperator.NOT.ordinal()).isEqualTo(UnaryOperator.BYTECODE_COUNT - 1);
    }
}
