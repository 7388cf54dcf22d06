package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantNamesTest {
    private static final String IMPORT = "from micropython import const\n";

    /** In all of these MicroPython prints 1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X = const(1)\ndef f(X):\n    return X\nprint(f(5))\n",
                "X = const(1)\nimport math as X\nprint(X)\n",
                "X = const(1)\ndef X():\n    pass\nprint(X)\n",
                "X = const(1)\ntry:\n    1 / 0\nexcept ZeroDivisionError as X:\n    print(X)\n",
                "X = 0\nX = const(1)\nprint(X)\n",
                "def f():\n    global X\n    X = 5\nX = const(1)\nf()\nprint(X)\n"
            })
    void aSecondMeaningOfAConstantIsShown(String program) {
        assertThat(misuses(IMPORT + program)).hasSize(1);
    }

    @Test
    void aHiddenConstantHasNoMeaningAboveItsDefinition() {
        assertThat(misuses(IMPORT + "def f():\n    return _X\n_X = const(3)\nprint(f())\n"))
                .containsExactly("NameError: name '_X' isn't defined; it is a constant only below its definition");
    }

    @Test
    void aVisibleConstantIsAlsoAGlobal() {
        assertThat(misuses(IMPORT + "def f():\n    return X\nX = const(3)\nprint(f())\n"))
                .isEmpty();
    }

    @Test
    void anAssignmentBelowIsTheCompilersToRefuse() {
        assertThat(check(IMPORT + "X = const(1)\nX = 2\n"))
                .containsExactly("compile-error SyntaxError: can't assign to expression");
    }

    private static List<String> check(String text) {
        return Rules.check(new Document("file:///a.py", 1, text)).stream()
                .map(finding -> finding.getCode().getLeft() + " " + finding.getMessage())
                .toList();
    }

    private static List<String> misuses(String text) {
        return check(text).stream()
                .filter(finding -> finding.startsWith("const-misuse "))
                .map(finding -> finding.substring("const-misuse ".length()))
                .toList();
    }
}
