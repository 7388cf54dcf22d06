package dev.vivarium.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.AppliedEdits;
import dev.vivarium.lsp.MarkedText;
import dev.vivarium.lsp.PrintedByMachine;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.ModuleFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample calls a function at {@code $0}. Behind {@code --} stand parts of the text once the call is inlined, which
 * prints the same; behind {@code -!} why it is not.
 */
class InlineFunctionTest {
    private static final Path SAMPLES = Path.of("src/test/resources/inline/programs.txt");

    static Stream<Named<String>> samples() throws IOException {
        return Arrays.stream(Files.readString(SAMPLES).split("(?m)^== "))
                .filter(sample -> !sample.isBlank())
                .map(sample -> Named.of(sample.lines().findFirst().orElseThrow(), sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCallIsInlinedWhereTheProgramPrintsTheSame(String sample) {
        List<String> lines = sample.lines().skip(1).toList();
        MarkedText marked = new MarkedText(
                String.join("\n", lines.stream().filter(line -> !isSaid(line)).toList()) + "\n");
        Document document = marked.document();
        Range cursor = new Range(marked.lastCursor(), marked.lastCursor());
        CodeAction action = CodeActions.at(
                        Question.about(document, ModuleFinder.NONE),
                        cursor,
                        List.of(),
                        List.of(CodeActionKind.RefactorInline))
                .get(0);
        List<String> reasons = said(lines, "-! ");
        if (!reasons.isEmpty()) {
            assertThat(action.getEdit()).isNull();
            assertThat(action.getDisabled().getReason()).isEqualTo(reasons.get(0));
            return;
        }
        assertThat(action.getDisabled()).isNull();
        String inlined =
                AppliedEdits.apply(document, action.getEdit().getChanges().get(document.uri()));
        assertThat(inlined).contains(said(lines, "-- "));
        String before = PrintedByMachine.of(document.source().text());
        assertThat(before).isNotEmpty();
        assertThat(PrintedByMachine.of(inlined)).as(inlined).isEqualTo(before);
    }

    private static boolean isSaid(String line) {
        return line.startsWith("-- ") || line.startsWith("-! ");
    }

    private static List<String> said(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }
}
