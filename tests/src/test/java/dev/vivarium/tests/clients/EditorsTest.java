package dev.vivarium.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Neovim and Emacs, without a window, with the language server of the built command. */
@Timeout(180)
class EditorsTest {
    private static final String PROGRAM =
            "import math\n\n\ndef calculate(a):\n    return a * missing\n\n\nprint(calculate(2))\nmath.\n";

    @TempDir
    Path folder;

    private ClientRun client;

    @BeforeEach
    void writeProgram() throws IOException {
        client = new ClientRun(folder, PROGRAM);
    }

    @Test
    void neovimShowsWhatTheServerKnows() throws Exception {
        assumeTrue(ClientRun.isInstalled("nvim"), "Neovim is not installed");
        String facts = client.run(List.of(
                "nvim",
                "--headless",
                "-u",
                ClientRun.ROOT.resolve("editors/neovim/vivarium.lua").toString(),
                "--cmd",
                "filetype on",
                client.program.toString(),
                "-c",
                "luafile " + ClientRun.ROOT.resolve("tests/clients/neovim.lua")));
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
        assumeTrue(ClientRun.isInstalled("emacs"), "Emacs is not installed");
        assumeTrue(
                client.run(List.of(
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
        String facts = client.run(List.of(
                "emacs",
                "--batch",
                "--eval",
                "(package-initialize)",
                "-l",
                ClientRun.ROOT.resolve("editors/emacs/vivarium.el").toString(),
                "-l",
                ClientRun.ROOT.resolve("tests/clients/emacs.el").toString()));
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
}
