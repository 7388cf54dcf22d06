package dev.vivarium.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytecodeWriterTest {
    private final BytecodeWriter out = new BytecodeWriter();

    private ByteCursor written() {
        byte[] bytes = out.toByteArray();
        return new ByteCursor(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16383, 16384, Integer.MAX_VALUE})
    void unsignedNumbersReadBack(int value) {
        out.writeUnsigned(value);
        assertThat(written().readUnsigned()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 63, 64, -64, -65, 8191, 8192, -8192, -8193, Long.MAX_VALUE, Long.MIN_VALUE})
    void signedNumbersReadBack(long value) {
        out.writeSigned(value);
        assertThat(written().readSigned()).isEqualTo(value);
    }

    @Test
    void smallNumbersTakeOneByte() {
        out.writeUnsigned(127);
        out.writeSigned(-64);
        assertThat(out.size()).isEqualTo(2);
    }

    @Test
    void functionHeadsReadBack() {
        BytecodeWriter names = new BytecodeWriter();
        for (int i = 0; i < 13; i++) {
            names.writeUnsigned(100 + i);
        }
        names.writeLineStep(40, 3);
        out.writeSignature(300, 5, Prelude.VARARGS | Prelude.DEFKWARGS, 9, 3, 6);
        out.writeSizes(names.size(), 2);
        out.writeBytes(names.toByteArray());
        out.writeByte(1);
        out.writeByte(7);
        out.writeByte(Opcode.RETURN_VALUE.code());

        Prelude prelude = Prelude.parse(out.toByteArray());

        assertThat(prelude.nState()).isEqualTo(300);
        assertThat(prelude.nExcStack()).isEqualTo(5);
        assertThat(prelude.takesVarArgs()).isTrue();
        assertThat(prelude.hasKeywordDefaults()).isTrue();
        assertThat(prelude.takesVarKeywords()).isFalse();
        assertThat(prelude.isGenerator()).isFalse();
        assertThat(prelude.nPosArgs()).isEqualTo(9);
        assertThat(prelude.nKwonlyArgs()).isEqualTo(3);
        assertThat(prelude.nDefPosArgs()).isEqualTo(6);
        assertThat(prelude.simpleName()).isEqualTo(100);
        assertThat(prelude.argumentNames()).hasSize(12).startsWith(101).endsWith(112);
        assertThat(prelude.cells()).containsExactly(1, 7);
        assertThat(prelude.opcodesOffset()).isEqualTo(out.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 100, 2047, 2048, 5000})
    void lineStepsReadBack(int lines) {
        for (int bytes : new int[] {0, 1, 15, 16, 31, 32, 200}) {
            BytecodeWriter step = new BytecodeWriter();
            step.writeLineStep(bytes, lines);
            LineTable table = new LineTable(step.toByteArray(), 0, step.size());
            assertThat(table.lineAt(bytes)).isEqualTo(1 + lines);
            assertThat(table.entries()).last().isEqualTo(new LineTable.Entry(bytes, 1 + lines));
            if (bytes > 0) {
                assertThat(table.lineAt(bytes - 1)).isEqualTo(1);
            }
        }
    }
}
