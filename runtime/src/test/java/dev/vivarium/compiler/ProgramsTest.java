package dev.vivarium.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.bytecode.Disassembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample program compiles to the very code, tables of lines included, that mpy-cross recorded for it. */
class ProgramsTest {
    static List<Path> programs() {
        return Programs.all();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compilesAsMpyCross(Path program) throws IOException {
        String compiled = Disassembler.disassemble(Programs.compile(Files.readString(program)));
        assertThat(compiled).isEqualTo(Files.readString(Programs.recording(program)));
    }
}
