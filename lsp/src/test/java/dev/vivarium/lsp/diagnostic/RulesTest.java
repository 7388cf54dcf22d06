package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void aSoundProgramHasNoFindings() {
        assertThat(check("import sys\n\ndef f(a):\n    return a\n\nprint(f(sys.argv))\n"))
                .isEmpty();
    }

    @Test
    void theCompilersVerdictIsShownInItsWords() {
        assertThat(check("def f():\n    pass\nbreak\n"))
                .containsExactly("2:0-2:5 compile-error SyntaxError: 'break'/'continue' outside loop");
    }

    @Test
    void everySyntaxErrorIsShown() {
        assertThat(check("x = (\ny = ]\n")).isNotEmpty().allMatch(finding -> finding.contains("syntax-error"));
    }

    @Test
    void namesThatNothingBindsAreShown() {
        assertThat(check("print(missing)\n"))
                .containsExactly("0:6-0:13 undefined-name NameError: name 'missing' isn't defined");
    }

    @Test
    void aStarImportMayBindAnything() {
        assertThat(check("from math import *\nprint(sin(1))\n")).isEmpty();
    }

    @Test
    void unusedImportsAndLocalsAreShown() {
        assertThat(check("import os\n\ndef f():\n    x = 1\n"))
                .containsExactly(
                        "0:7-0:9 unused-import 'os' is imported but not used",
                        "3:4-3:5 unused-variable 'x' is assigned but not used");
    }

    @Test
    void whatFollowsAReturnIsUnreachable() {
        assertThat(check("def f():\n    return 1\n    print(2)\n"))
                .containsExactly("2:4-2:12 unreachable never runs: the statement before it leaves the block");
    }

    private static List<String> check(String text) {
        return Rules.check(new Document("file:///sample.py", 1, text)).stream()
                .map(d -> d.getRange().getStart().getLine() + ":"
                        + d.getRange().getStart().getCharacter() + "-"
                        + d.getRange().getEnd().getLine() + ":"
                        + d.getRange().getEnd().getCharacter() + " "
                        + d.getCode().getLeft() + " "
                        + d.getMessage())
                .toList();
    }
}
