package dev.vivarium.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Neovim and Emacs, without a window, with the language server of the built command. */
@Timeout(180)
class EditorsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMAND = ROOT.resolve("cli/target/vivarium/bin/vivarium");
    private static final String PROGRAM =
            "import math\n\n\ndef calculate(a):\n    return a * missing\n\n\nprint(calculate(2))\nmath.\n";

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void writeProgram() throws IOException {
        assumeTrue(Files.isExecutable(COMMAND), "the command is not built");
        program = Files.writeString(folder.resolve("program.py"), PROGRAM);
    }

    @Test
    void neovimShowsWhatTheServerKnows() throws Exception {
        assumeTrue(isInstalled("nvim"), "Neovim is not installed");
        String facts = run(List.of(
                "nvim",
                "--headless",
                "-u",
                ROOT.resolve("editors/neovim/vivarium.lua").toString(),
                "--cmd",
                "filetype on",
                program.toString(),
                "-c",
                "luafile " + ROOT.resolve("tests/clients/neovim.lua")));
        assertThat(facts)
                .contains("diagnostic 9 syntax-error SyntaxError: invalid syntax")
                .contains("diagnostic 5 undefined-name NameError: name 'missing' isn't defined")
                .contains("def calculate(a)")
                .contains("definition 4\n")
                .contains("completion sqrt\n")
                .contains("signature calculate(a)\n")
                .contains("references 2\n")
                .contains("action Ignore undefined-name here\nsilenced true\n")
                .contains("text     return a * missing  # vivarium: ignore[undefined-name]")
                .contains("text def compute(a):")
                .contains("text print(compute(2))");
    }

    @Test
    void emacsShowsWhatTheServerKnows() throws Exception {
        assumeTrue(isInstalled("emacs"), "Emacs is not installed");
        assumeTrue(
                run(List.of(
                                "emacs",
                                "--batch",
                                "--eval",
                                "(package-initialize)",
                                "--eval",
                                "(require 'eglot)",
                                "--eval",
                                "(princ \"has-eglot\")"))
                        .contains("has-eglot"),
                "eglot is not installed");
        String facts = run(List.of(
                "emacs",
                "--batch",
                "--eval",
                "(package-initialize)",
                "-l",
                ROOT.resolve("editors/emacs/vivarium.el").toString(),
                "-l",
                ROOT.resolve("tests/clients/emacs.el").toString()));
        assertThat(facts)
                .contains("diagnostic 5 vivarium [undefined-name]: NameError: name 'missing' isn't defined")
                .contains("diagnostic 9 vivarium [syntax-error]: SyntaxError: invalid syntax")
                .contains("definition 4\n")
                .contains("hover ```python def calculate(a) ```")
                .contains("completion sqrt\n")
                .contains("action Ignore undefined-name here\nedit   # vivarium: ignore[undefined-name]\n")
                .contains("text def compute(a):")
                .contains("text print(compute(2))");
    }

    private static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("VIVARIUM", COMMAND.toString());
        builder.environment().put("PROGRAM", program.toString());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8).replace("\r", "");
    }
}
