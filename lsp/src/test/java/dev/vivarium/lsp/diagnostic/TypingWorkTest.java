package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Importable;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.feature.Completion;
import dev.vivarium.lsp.feature.Question;
import dev.vivarium.lsp.types.ModuleFinder;
import dev.vivarium.syntax.source.Span;
import org.junit.jupiter.api.Test;

/** How much work a key costs in a program of 10,000 lines: that of the statement it is struck in, not of the program. */
class TypingWorkTest {
    private static final int FUNCTIONS = 2_000;

    private static String program() {
        StringBuilder text = new StringBuilder("import math\n");
        for (int i = 0; i < FUNCTIONS; i++) {
            text.append("def f").append(i).append("(a):\n    # part ").append(i).append('\n');
            text.append("    b = [math.sin(x) for x in a]\n    return b\n\n");
        }
        return text.toString();
    }

    @Test
    void aKeyCostsThatOneStatementIsParsedBoundAndChecked() {
        String text = program();
        Document document = new Document("file:///a.py", 0, text);
        Recheck kept = new Recheck();
        check(document, kept);
        assertThat(kept.looked()).isEqualTo(FUNCTIONS + 1);
        int at = text.indexOf("    return b\n", text.length() / 2);
        String typed = "    c = math.floor(b[0])\n    c.\n";
        for (int i = 1; i <= typed.length(); i++) {
            int place = at + i - 1;
            document = document.next(i, new Span(place, place), typed.substring(i - 1, i));
            complete(document, at + i);
            check(document, kept);
            assertThat(document.parsed()).as("parsed, key %d", i).isLessThanOrEqualTo(3);
            assertThat(Bindings.of(document).looked()).as("bound, key %d", i).isLessThanOrEqualTo(6);
            assertThat(kept.looked()).as("checked, key %d", i).isLessThanOrEqualTo(3);
        }
    }

    private static void check(Document document, Recheck kept) {
        Rules.check(document, ModuleFinder.NONE, DiagnosticSettings.DEFAULT, kept, () -> false);
    }

    private static void complete(Document document, int offset) {
        Completion.at(
                Question.about(document, ModuleFinder.NONE),
                document.position(offset),
                Importable.NONE,
                Completion.Abilities.NONE);
    }
}
