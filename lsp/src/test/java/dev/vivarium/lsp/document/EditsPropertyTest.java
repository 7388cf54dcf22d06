package dev.vivarium.lsp.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.diagnostic.Rules;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;

/** Any sequence of edits leaves what a fresh document with the resulting text would be. */
class EditsPropertyTest {
    private static final String[] PIECES = {
        "def f(a):\n",
        "    return a\n",
        "(",
        ")",
        "\"",
        "'''",
        "#",
        "\r\n",
        "é",
        "😀",
        "x = 1\n",
        "\t",
        "class C:\n",
        ":",
        "\\\n",
        "await "
    };

    @Test
    void anySequenceOfEditsIsAFreshDocument() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Document document = new Document("file:///a.py", 1, "import os\nprint(os)\n");
            StringBuilder expected = new StringBuilder(document.source().text());
            for (int step = 0; step < 60; step++) {
                int start = random.nextInt(expected.length() + 1);
                int end = Math.min(expected.length(), start + random.nextInt(6));
                // An editor's positions never lie within a line's end.
                Range range = new Range(document.position(start), document.position(end));
                int from = document.offset(range.getStart());
                int to = Math.max(from, document.offset(range.getEnd()));
                String piece = PIECES[random.nextInt(PIECES.length)];
                expected.replace(from, to, piece);
                document = Edits.apply(document, step + 2, List.of(new TextDocumentContentChangeEvent(range, piece)));
            }
            Document fresh = new Document("file:///a.py", 1, expected.toString());
            assertThat(document.source().text()).as("seed %d", seed).isEqualTo(expected.toString());
            assertThat(document.tree().problems()).isEqualTo(fresh.tree().problems());
            assertThat(Rules.check(document)).isEqualTo(Rules.check(fresh));
        }
    }
}
