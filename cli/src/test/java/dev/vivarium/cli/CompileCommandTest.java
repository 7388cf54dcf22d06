package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.MpyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {
    @TempDir
    private Path folder;

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("program.py"), text);
    }

    private static int execute(String... words) {
        return Vivarium.commandLine().execute(words);
    }

    @Test
    void bytecodeLiesBesideItsSource() throws IOException {
        Path source = source("print(1)\n");
        assertThat(execute("compile", source.toString())).isEqualTo(Failure.OK);
        byte[] file = Files.readAllBytes(folder.resolve("program.mpy"));
        assertThat(file).startsWith('M', 6, 0, 31);
        assertThat(MpyReader.read(file, 48).sourceFile()).isEqualTo(source.toString());
    }

    @Test
    void optionsNameTheFilesAndTheLevel() throws IOException {
        Path output = folder.resolve("other.mpy");
        String source = source("assert f()\n").toString();
        assertThat(execute("compile", "-O1", "-s", "shown.py", "-o", output.toString(), source))
                .isEqualTo(Failure.OK);
        CompiledModule module = MpyReader.read(Files.readAllBytes(output), 48);
        assertThat(module.sourceFile()).isEqualTo("shown.py");
        assertThat(module.qstrs()).doesNotContain("AssertionError");
    }

    @Test
    void aProgramThatDoesNotCompileLeavesNoFile() throws IOException {
        assertThat(execute("compile", source("x = (\n").toString())).isEqualTo(1);
        assertThat(execute(
                        "compile", source("@micropython.viper\ndef f(): pass\n").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("program.mpy")).doesNotExist();
    }

    @Test
    void filesThatCannotBeUsedAreBadInput() throws IOException {
        String source = source("print(1)\n").toString();
        assertThat(execute("compile", folder.resolve("none.py").toString())).isEqualTo(Failure.BAD_INPUT);
        assertThat(execute("compile", "-o", folder.resolve("no/folder").toString(), source))
                .isEqualTo(Failure.BAD_INPUT);
    }
}
