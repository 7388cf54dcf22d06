package dev.vivarium.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpcodeTest {
    /** Two bits for each high nibble of the code: 0 byte, 1 qstr, 2 number, 3 label. */
    private static final int FORMAT_BY_NIBBLE = 0x3a4;

    private static final int EXTRA_BYTE_MASK = 0x9e;

    @Test
    void operandKindsFollowTheFormatThatTheCodeItselfTells() {
        for (Opcode opcode : ofMicroPython()) {
            assertThat(format(opcode.operand()))
                    .as(opcode.name())
                    .isEqualTo(FORMAT_BY_NIBBLE >> 2 * (opcode.code() >> 4) & 3);
        }
    }

    private static List<Opcode> ofMicroPython() {
        return Arrays.stream(Opcode.values())
                .filter(opcode -> !opcode.isTyped())
                .collect(Collectors.toList());
    }

    private static int format(OperandKind kind) {
        if (kind == OperandKind.NONE || kind == OperandKind.IMPLIED) {
            return 0;
        }
        if (kind == OperandKind.QSTR) {
            return 1;
        }
        return kind.isLabel() ? 3 : 2;
    }

    @Test
    void extraBytesFollowTheCodesThatTheMaskTells() {
        for (Opcode opcode : ofMicroPython()) {
            assertThat(opcode.operand().hasExtraByte())
                    .as(opcode.name())
                    .isEqualTo((opcode.code() & EXTRA_BYTE_MASK) == 0);
        }
    }

    @Test
    void everyCodeOfARunBelongsToItsOpcode() {
        assertThat(Opcode.of(0x70)).isEqualTo(Opcode.LOAD_CONST_SMALL_INT_MULTI);
        assertThat(Opcode.of(0xaf)).isEqualTo(Opcode.LOAD_CONST_SMALL_INT_MULTI);
        assertThat(Opcode.of(0xd3)).isEqualTo(Opcode.UNARY_OP_MULTI);
        assertThat(Opcode.of(0xf9)).isEqualTo(Opcode.BINARY_OP_MULTI);
        assertThat(Opcode.of(0xfa)).isNull();
        assertThat(Opcode.of(0x0f)).isNull();
    }

    @Test
    void runsImplyTheirOperands() {
        assertThat(Opcode.LOAD_CONST_SMALL_INT_MULTI.implies(-16)).isTrue();
        assertThat(Opcode.LOAD_CONST_SMALL_INT_MULTI.implies(47)).isTrue();
        assertThat(Opcode.LOAD_CONST_SMALL_INT_MULTI.implies(48)).isFalse();
        assertThat(Opcode.LOAD_FAST_N.implies(0)).isFalse();
    }

    @Test
    void stackEffectsDependOnOperands() {
        assertThat(Opcode.CALL_FUNCTION.stackEffect(2 << 8 | 3, 0)).isEqualTo(-7);
        assertThat(Opcode.CALL_METHOD_VAR_KW.stackEffect(1, 0)).isEqualTo(-3);
        assertThat(Opcode.UNPACK_EX.stackEffect(2 << 8 | 1, 0)).isEqualTo(3);
        assertThat(Opcode.MAKE_CLOSURE_DEFARGS.stackEffect(0, 2)).isEqualTo(-3);
        assertThat(Opcode.FOR_ITER.jumpStackEffect(0, 0)).isEqualTo(-Opcode.ITERATOR_SLOTS);
    }
}
