package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        DiagnosticSettings off = new DiagnosticSettings(false, Set.of(), DiagnosticSettings.DEFAULT.policy());
        assertThat(Rules.check(document, new Inference(ModuleFinder.NONE), off))
                .extracting(finding -> finding.getCode().getLeft())
                .containsExactly("compile-error");
    }

    @Test
    void whatIsHiddenIsReportedAsFarAsItIsWanted() {
        String text = "import gc\nn = 1\ndef f(gc, n):\n    k = 1\n    def g(k):\n        n = k\n        return n\n"
                + "    def h():\n        k = 2\n        return k\n    return gc, n, g, h, [k for n in [k]]\n"
                + "class C:\n    def m(self, f): return f\n    def x(self, m): return m\n";
        assertThat(hidden(text, ShadowedScope.BUILTINS)).isEmpty();
        assertThat(hidden(text, ShadowedScope.DEFINITIONS)).containsExactly("2 gc", "5 n", "8 k", "12 f");
        assertThat(hidden(text, ShadowedScope.ALL)).containsExactly("2 gc", "2 n", "4 k", "5 n", "8 k", "10 n", "12 f");
    }

    private static List<String> hidden(String text, ShadowedScope shadowed) {
        Document document = new Document("file:///a.py", 1, text);
        DiagnosticSettings settings =
                new DiagnosticSettings(true, Set.of(), DiagnosticSettings.DEFAULT.policy(), shadowed, null);
        return Rules.check(document, new Inference(ModuleFinder.NONE), settings).stream()
                .filter(finding -> finding.getCode().getLeft().equals("shadowed-name"))
                .map(finding -> finding.getRange().getStart().getLine() + " "
                        + document.text(document.span(finding.getRange())))
                .toList();
    }

    @Test
    void codesAreExplainedInTheFirstRowThatBeginsWithThem() throws IOException {
        Path file = Path.of("../docs/lsp.md").toRealPath();
        CodeExplanations explanations = new CodeExplanations(file);
        List<String> lines = Files.readAllLines(file);
        String place = explanations.of("array-overflow");
        int line = Integer.parseInt(place.substring(place.indexOf("#L") + 2));
        assertThat(lines.get(line - 1)).contains("`array-overflow`");
        Document document = new Document("file:///a.py", 1, "print(a)\n");
        assertThat(Rules.check(
                        document, new Inference(ModuleFinder.NONE), DiagnosticSettings.DEFAULT.with(explanations)))
                .extracting(finding -> finding.getCodeDescription().getHref())
                .containsExactly(explanations.of("undefined-name"));
    }

    /** The codes that stand in the sources, each explained. */
    @Test
    void everyCodeIsExplained() throws IOException {
        CodeExplanations explanations = new CodeExplanations(Path.of("../docs/lsp.md"));
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("lifetime", "differences", "diagnostics")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                for (Path file : files.toList()) {
                    Pattern.compile("#! (.+)")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(
                                    found -> codes.addAll(List.of(found.group(1).split(" "))));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(50).allMatch(code -> explanations.of(code) != null);
    }

    private static List<String> check(String text) {
        return Rules.check(new Document("file:///a.py", 1, text)).stream()
                .map(finding -> finding.getCode().getLeft())
                .toList();
    }
}
