package dev.vivarium.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.Disassembler;
import dev.vivarium.bytecode.LineTable;
import dev.vivarium.bytecode.MpyReader;
import dev.vivarium.bytecode.MpyWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static List<String> instructions(CompiledModule module) {
        return Disassembler.disassemble(module, module.root())
                .lines()
                .filter(line -> line.matches(" +\\d{4} .*"))
                .map(line -> line.strip().substring(5))
                .collect(Collectors.toList());
    }

    private static List<String> instructions(String source, CompileOptions options) {
        return instructions(Programs.compile(source, options));
    }

    @Test
    void anEvalExpressionReturnsItsValue() {
        CompiledModule module = Programs.compile("a + 1", InputKind.EVAL, CompileOptions.DEFAULT);
        assertThat(instructions(module))
                .containsExactly("LOAD_NAME \"a\"", "LOAD_CONST_SMALL_INT 1", "BINARY_OP 27 +", "RETURN_VALUE");
    }

    @Test
    void aPromptPrintsTheValuesOfExpressions() {
        CompiledModule module = Programs.compile("a\n", InputKind.SINGLE, CompileOptions.DEFAULT.forPrompt());
        assertThat(instructions(module))
                .startsWith("LOAD_NAME \"__repl_print__\"", "LOAD_NAME \"a\"", "CALL_FUNCTION 1", "POP_TOP");
    }

    @Test
    void optimisationLeavesOutAssertions() {
        CompileOptions optimised = CompileOptions.DEFAULT.withOptimisation(1);
        assertThat(instructions("assert a\nif __debug__:\n    b()\n", optimised))
                .containsExactly("LOAD_CONST_NONE", "RETURN_VALUE");
    }

    @Test
    void fullOptimisationLeavesOutLines() {
        CodeUnit unit = Programs.compile("\n\na()\n", CompileOptions.DEFAULT.withOptimisation(3))
                .root();
        assertThat(unit.prelude().lines(unit.bytecode()).entries()).containsExactly(new LineTable.Entry(0, 1));
    }

    @Test
    void anOrderedDictIsFilledInTheOrderOfItsDisplay() {
        assertThat(instructions("OrderedDict({a: b})", CompileOptions.DEFAULT))
                .startsWith("LOAD_NAME \"OrderedDict\"", "CALL_FUNCTION 0", "LOAD_NAME \"b\"", "LOAD_NAME \"a\"")
                .contains("STORE_MAP");
    }

    @Test
    void attributesOfKnownModulesBecomeConstants() {
        ModuleConstants errno =
                (module, name) -> module.equals("errno") && name.equals("EIO") ? Constant.Int.of(5) : null;
        CompileOptions options = CompileOptions.DEFAULT.withModuleConstants(ModuleConstants.MATH.or(errno));
        assertThat(instructions("f(errno.EIO, math.pi, errno.nothing)", options))
                .contains("LOAD_CONST_SMALL_INT 5", "LOAD_CONST_OBJ 3.141592653589793", "LOAD_ATTR \"nothing\"");
    }

    @Test
    void intsBeyondASmallIntAreObjects() {
        assertThat(instructions("f(0x7fffffffffff, -0x800000000000, 0x800000000000)", CompileOptions.DEFAULT))
                .contains(
                        "LOAD_CONST_SMALL_INT 140737488355327",
                        "LOAD_CONST_SMALL_INT -140737488355328",
                        "LOAD_CONST_OBJ 140737488355328");
    }

    @Test
    void theNativeDecoratorGivesBytecode() {
        String body = "def f(a):\n    return a\n";
        List<String> plain = instructions(body, CompileOptions.DEFAULT);
        assertThat(instructions("@micropython.native\n" + body, CompileOptions.DEFAULT))
                .isEqualTo(plain);
    }

    @Test
    void surrogatesSurviveAFile() {
        CompiledModule module = Programs.compile("x = '\\ud800'\ny = 'a longer text with \\udfff in it'\n");
        CompiledModule read = MpyReader.read(MpyWriter.write(module, 48), 48);
        assertThat(read.qstrs()).contains("\ud800");
        assertThat(read.constants()).isEqualTo(module.constants());
    }

    @Test
    void deepNestingIsAPythonError() {
        String chain = "x" + ".a".repeat(200_000);
        CompileError error = catchThrowableOfType(CompileError.class, () -> Programs.compile(chain));
        if (error != null) {
            assertThat(error.exceptionType()).isEqualTo("RuntimeError");
        }
        String brackets = "[".repeat(20_000) + "]".repeat(20_000);
        error = catchThrowableOfType(CompileError.class, () -> Programs.compile(brackets));
        assertThat(error).isNotNull();
    }

    @Test
    void tooManyArgumentsAreRejected() {
        String call = "f(" + "1,".repeat(256) + ")";
        CompileError error = catchThrowableOfType(CompileError.class, () -> Programs.compile(call));
        assertThat(error).hasMessage("too many args");
    }

    @Test
    void jumpsTooFarForTheirEncodingAreRejected() {
        String loop = "while a:\n" + "    b.c(d, e, f, g)\n".repeat(3000);
        CompileError error = catchThrowableOfType(CompileError.class, () -> Programs.compile(loop));
        assertThat(error).hasMessage("bytecode overflow");
        assertThat(error.exceptionType()).isEqualTo("RuntimeError");
    }
}
