package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;

/** Pieces of programs, changed at random, and what a real MicroPython says of them (tests/recorder/verdicts.py). */
class RecordedVerdictsTest {
    private static final Path RECORDED = Path.of("src/test/resources/verdicts/recorded.txt");
    private static final DiagnosticSettings VERDICT_ONLY =
            new DiagnosticSettings(false, Set.of(), DiagnosticSettings.DEFAULT.policy());

    private record Case(String verdict, String text) {}

    @Test
    void theServerSaysWhatMicroPythonSays() throws IOException {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(500);
        SoftAssertions all = new SoftAssertions();
        for (Case each : cases) {
            all.assertThat(verdict(each.text())).as(each.text()).isEqualTo(each.verdict());
        }
        all.assertAll();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String header = null;
        for (String line : Files.readString(RECORDED).split("(?<=\n)")) {
            if (line.startsWith("== ") || line.startsWith("-- ")) {
                add(header, text, cases);
                header = line.stripTrailing();
                text.setLength(0);
            } else {
                text.append(line);
            }
        }
        add(header, text, cases);
        return cases;
    }

    private static void add(String header, StringBuilder text, List<Case> cases) {
        if (header != null) {
            int end = header.startsWith("--") ? text.length() - 1 : text.length();
            cases.add(new Case(header.substring(3), text.substring(0, end)));
        }
    }

    private static String verdict(String text) {
        Document document = new Document("file:///piece.py", 1, text);
        List<Diagnostic> found = Rules.check(document, new Inference(ModuleFinder.NONE), VERDICT_ONLY);
        if (found.isEmpty()) {
            return "accepted";
        }
        Diagnostic first = found.get(0);
        int named = first.getData() instanceof Map<?, ?> data ? (int) data.get("line") : 0;
        if (named > 0 && named <= document.source().lineCount()) {
            assertThat(first.getRange().getStart().getLine() + 1).isEqualTo(named);
        }
        return (named > 0 ? named : "?") + ": " + first.getMessage();
    }
}
