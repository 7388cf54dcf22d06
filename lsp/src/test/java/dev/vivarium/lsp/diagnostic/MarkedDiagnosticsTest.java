package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sample says behind {@code #!} what is found in a line. */
class MarkedDiagnosticsTest {
    @ParameterizedTest
    @ValueSource(strings = {"micropython", "lifetime_variants"})
    void whatIsFoundIsWhatTheSampleSays(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/diagnostics", name + ".py"));
        String[] lines = text.replaceAll("  #!.*", "").split("\n", -1);
        for (var finding : Rules.check(new Document("file:///" + name + ".py", 1, text))) {
            int line = finding.getRange().getStart().getLine();
            lines[line] += (lines[line].contains("#!") ? " " : "  #! ")
                    + finding.getCode().getLeft();
        }
        assertThat(String.join("\n", lines)).isEqualTo(text);
    }

    @Test
    void aCommentSilencesItsLine() {
        assertThat(check("print(a)  # vivarium: ignore\nprint(b)  # vivarium: ignore[undefined-name, unreachable]\n"))
                .isEmpty();
        assertThat(check("print(a)  # vivarium: ignore[unreachable]\n")).containsExactly("undefined-name");
    }

    @Test
    void theCompilersVerdictCannotBeSwitchedOff() {
        Document document = new Document("file:///a.py", 1, "print(a)\nbreak\n");
        DiagnosticSettings off = new DiagnosticSettings(false, java.util.Set.of(), DiagnosticSettings.DEFAULT.policy());
        assertThat(Rules.check(
                        document, new dev.vivarium.lsp.types.Inference(dev.vivarium.lsp.types.ModuleFinder.NONE), off))
                .extracting(finding -> finding.getCode().getLeft())
                .containsExactly("compile-error");
    }

    private static List<String> check(String text) {
        return Rules.check(new Document("file:///a.py", 1, text)).stream()
                .map(finding -> finding.getCode().getLeft())
                .toList();
    }
}
