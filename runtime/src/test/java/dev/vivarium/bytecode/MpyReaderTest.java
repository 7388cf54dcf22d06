package dev.vivarium.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reads {@code constants.mpy}, which mpy-cross made of {@code constants.py}. */
class MpyReaderTest {
    private static final int BITS = 48;

    private static byte[] recorded() throws IOException {
        try (InputStream in = MpyReaderTest.class.getResourceAsStream("/bytecode/constants.mpy")) {
            return in.readAllBytes();
        }
    }

    @Test
    void readsEveryKindOfConstant() throws IOException {
        CompiledModule module = MpyReader.read(recorded(), BITS);

        assertThat(module.sourceFile()).isEqualTo("constants.py");
        assertThat(Disassembler.disassemble(module))
                .contains("LOAD_CONST_OBJ (\"a\u00e9\u20ac\", b\"a\\xe9\", None, True, False, Ellipsis, (1, 2.5))")
                .contains("LOAD_CONST_OBJ 1267650600228229401496703205376")
                .contains("LOAD_CONST_OBJ 1.0E100")
                .contains("LOAD_CONST_OBJ complex(0.0, 2.0)")
                .contains("MAKE_FUNCTION 0 f");
    }

    @Test
    void writesWhatItHasRead() throws IOException {
        CompiledModule module = MpyReader.read(recorded(), BITS);
        CompiledModule again = MpyReader.read(MpyWriter.write(module, BITS), BITS);
        assertThat(Disassembler.disassemble(again)).isEqualTo(Disassembler.disassemble(module));
        assertThat(again.constants()).isEqualTo(module.constants());
        assertThat(again.qstrs()).isEqualTo(module.qstrs());
    }

    @Test
    void rejectsFilesOfOtherFormats() throws IOException {
        byte[] file = recorded();
        assertThatThrownBy(() -> MpyReader.read(file, BITS - 1))
                .isInstanceOf(MalformedBytecodeException.class)
                .hasMessage("incompatible .mpy file");
        file[1] = 5;
        assertThatThrownBy(() -> MpyReader.read(file, BITS)).hasMessage("incompatible .mpy file");
    }

    /** What a MicroPython built without native code says, for x86 (1) to RISC-V (11) and those yet to come. */
    @Test
    void rejectsMachineCodeOfEveryArchitectureAsMicroPythonDoes() throws IOException {
        for (int architecture = 1; architecture < 16; architecture++) {
            for (int subVersion = 0; subVersion < 4; subVersion++) {
                assertRefused(
                        architecture << 2 | subVersion,
                        subVersion == 3 ? "native code in .mpy unsupported" : "incompatible .mpy file");
            }
            assertRefused(0x40 | architecture << 2 | 3, "native code in .mpy unsupported");
        }
        assertRefused(0x40, "incompatible .mpy file");
        byte[] file = recorded();
        file[2] = 2;
        assertThat(MpyReader.read(file, BITS).sourceFile()).isEqualTo("constants.py");
    }

    private static void assertRefused(int features, String message) throws IOException {
        byte[] file = recorded();
        file[2] = (byte) features;
        assertThatThrownBy(() -> MpyReader.read(file, BITS)).hasMessage(message);
    }

    /** Of the kinds of MicroPython: Python, viper, assembler. */
    @Test
    void rejectsAFunctionOfMachineCodeInAFileForNone() {
        for (int kind = 1; kind <= 3; kind++) {
            byte[] file = {'M', 6, 0, 30, 1, 0, 8, 'm', '.', 'p', 'y', 0, (byte) (0x28 | kind), 0, 2, 0, 0x51, 0x63};
            assertThatThrownBy(() -> MpyReader.read(file, BITS)).hasMessage("incompatible .mpy file");
            file[12] = 0x28;
            assertThat(MpyReader.read(file, BITS).sourceFile()).isEqualTo("m.py");
        }
    }

    @Test
    void rejectsATruncatedFileAtAnyLength() throws IOException {
        byte[] file = recorded();
        for (int length = 0; length < file.length; length++) {
            byte[] truncated = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> MpyReader.read(truncated, BITS)).isInstanceOf(MalformedBytecodeException.class);
        }
    }

    @Test
    void readsOrRejectsADamagedFile() throws IOException {
        byte[] file = recorded();
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] = (byte) random.nextInt(256);
            try {
                CompiledModule module = MpyReader.read(damaged, BITS);
                assertThat(Disassembler.disassemble(module)).isNotEmpty();
            } catch (MalformedBytecodeException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }
}
