package dev.vivarium.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rejected programs give the line, the block and the text that mpy-cross gives. */
class RejectedTest {
    static List<Rejected> programs() throws IOException {
        return Rejected.read(Programs.REJECTED);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void rejectsAsMpyCross(Rejected rejected) {
        CompileError error = catchThrowableOfType(CompileError.class, () -> Programs.compile(rejected.source()));
        assertThat(error).isNotNull();
        assertThat(traceback(error)).isEqualTo(rejected.traceback());
    }

    private static String traceback(CompileError error) {
        String block = error.block() == null ? "" : ", in " + error.block();
        String entry = error.line() == 0 ? "" : "File \"program.py\", line " + error.line() + block + "\n";
        return entry + error.exceptionType() + ": " + error.getMessage();
    }
}
