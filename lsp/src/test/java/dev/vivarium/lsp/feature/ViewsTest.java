package dev.vivarium.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.MarkedText;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.measured.Measured;
import dev.vivarium.lsp.measured.Measured.Cost;
import dev.vivarium.lsp.types.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlineValue;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.junit.jupiter.api.Test;

/** What editors show in and beside the text. */
class ViewsTest {
    private static Question about(Document document) {
        return Question.about(document, ModuleFinder.NONE);
    }

    private static Document document(String text) {
        return new Document("file:///sample.py", 1, text);
    }

    private static Range whole(Document document) {
        return new Range(new Position(0, 0), document.position(document.source().length()));
    }

    /** The words of a text with what kind of token each is. */
    private static List<String> tokens(Document document, List<Integer> data) {
        SemanticTokensLegend legend = SemanticTokens.LEGEND;
        List<String> found = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int i = 0; i < data.size(); i += 5) {
            column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            int start = document.offset(new Position(line, column));
            found.add(document.source().text().substring(start, start + data.get(i + 2)) + " "
                    + legend.getTokenTypes().get(data.get(i + 3)));
        }
        return found;
    }

    @Test
    void namesAreColouredByWhatTheyAre() {
        Document document =
                document("import os\nclass C:\n    def m(self, a):\n        return os.getcwd() + a\nC().m(1)\n");
        assertThat(tokens(document, SemanticTokens.of(about(document))))
                .contains("os namespace", "C class", "m method", "a parameter", "getcwd function");
    }

    @Test
    void aPartOfTheTextHasThePartOfTheTokens() {
        Document document = document("a = 1\nb = 2\nc = 3\n");
        Range second = new Range(new Position(1, 0), new Position(2, 0));
        assertThat(tokens(document, SemanticTokens.of(about(document), second)))
                .contains("b variable")
                .doesNotContain("a variable", "c variable");
    }

    @Test
    void hintsSayTypesAndParametersAndWhatTheyStandFor() {
        Document document = document("def f(size, *, deep=False):\n    return [size]\nx = f(3)\n");
        List<InlayHint> hints = InlayHints.in(about(document), whole(document));
        assertThat(hints).extracting(hint -> hint.getLabel().getLeft()).containsExactlyInAnyOrder(": list", "size=");
        InlayHint parameter = hints.stream()
                .filter(hint -> hint.getLabel().getLeft().equals("size="))
                .findFirst()
                .orElseThrow();
        assertThat(InlayHints.resolve(about(document), parameter).getTooltip().getLeft())
                .isEqualTo("parameter size");
    }

    @Test
    void lensesRunWhatTheClientCanRun() {
        Document document = document("import gc\n\ndef f(): pass\n\nif __name__ == '__main__':\n    f()\n");
        assertThat(CodeLenses.of(document, Set.of("vivarium.run", "vivarium.watchHeap")))
                .extracting(lens -> lens.getRange().getStart().getLine() + " "
                        + lens.getCommand().getTitle())
                .containsExactly("4 Run", "4 Watch heap");
        assertThat(CodeLenses.of(document, Set.of())).isEmpty();
    }

    @Test
    void lensesSayWhatTheLastRunMeasured() {
        Document document = document(
                "class P:\n    def __init__(self):\n        self.x = []\n\ndef f():\n    def g():\n        return {}\n"
                        + "    return [g]\n");
        Measured measured = new Measured(
                Path.of("run.viv"),
                Map.of(3, new Cost(2, 2, 64), 7, new Cost(1, 3, 96), 8, new Cost(1, 1, 32)),
                Map.of("P", new Cost(2, 4, 128)),
                Map.of(),
                0);
        assertThat(MeasuredLenses.of(document, measured, Set.of()))
                .extracting(lens -> lens.getRange().getStart().getLine() + 1 + " "
                        + lens.getCommand().getTitle())
                .containsExactly(
                        "1 an instance takes 64 bytes, 2 made (run.viv)",
                        "2 allocated 64 bytes in 2 blocks, 2 objects (run.viv)",
                        "5 allocated 32 bytes in 1 block, 1 object (run.viv)",
                        "6 allocated 96 bytes in 3 blocks, 1 object (run.viv)");
        assertThat(MeasuredLenses.of(document, measured, Set.of("vivarium.openRecording")))
                .allSatisfy(lens -> assertThat(lens.getCommand().getArguments())
                        .containsExactly(Path.of("run.viv").toUri().toString()));
    }

    @Test
    void lensesSayWhatTheyDidNotSee() {
        Document document = document("class P:\n    def __init__(self):\n        self.x = []\n");
        Measured measured = new Measured(
                Path.of("run.viv"), Map.of(3, new Cost(2, 2, 64)), Map.of("P", new Cost(2, 4, 128)), Map.of(), 7);
        assertThat(MeasuredLenses.of(document, measured, Set.of()))
                .extracting(lens -> lens.getCommand().getTitle())
                .containsExactly(
                        "an instance takes 64 bytes, at least 2 made (run.viv without its first 7 collections)",
                        "allocated at least 64 bytes in 2 blocks, 2 objects (run.viv without its first 7 collections)");
    }

    @Test
    void hoversShowTheValueOfTheLastRun() {
        MarkedText sample = new MarkedText("tot$0al = 1 + 2\n");
        Measured measured = new Measured(Path.of("run.viv"), Map.of(), Map.of(), Map.of("total", "3"), 0);
        assertThat(Hover.at(about(sample.document()), sample.cursor(), false, measured)
                        .getContents()
                        .getRight()
                        .getValue())
                .isEqualTo("total: int\n\nIn the last run (run.viv): 3");
    }

    @Test
    void localNamesAreEditedTogether() {
        MarkedText sample = new MarkedText("x = 1\ndef f(a):\n    return $0a + x\n");
        assertThat(sample.with(
                        LinkedNames.at(sample.document(), sample.cursor()).getRanges()))
                .isEqualTo("x = 1\ndef f(«a»):\n    return «a» + x\n");
        MarkedText module = new MarkedText("$0x = 1\n");
        assertThat(LinkedNames.at(module.document(), module.cursor())).isNull();
    }

    @Test
    void aDebuggerShowsTheVariablesOfTheFunctionThatHasStopped() {
        Document document = document("g = 1\ndef f(a):\n    b = a\n    c = b\n    return c\n");
        List<InlineValue> values = DebuggedValues.in(document, whole(document), new Position(3, 4));
        assertThat(values)
                .extracting(value -> value.getInlineValueVariableLookup().getVariableName())
                .containsExactly("a", "b", "a", "c", "b");
    }

    @Test
    void readsAndWritesAreHighlighted() {
        MarkedText sample = new MarkedText("def f():\n    $0n = 1\n    return n\n");
        assertThat(Highlights.at(sample.document(), sample.cursor()))
                .extracting(highlight -> highlight.getKind())
                .containsExactly(DocumentHighlightKind.Write, DocumentHighlightKind.Read);
    }

    @Test
    void theSelectionGrowsFromNameToModule() {
        MarkedText sample = new MarkedText("def f(a):\n    return g($0a + 1)\n");
        List<String> grown = new ArrayList<>();
        for (SelectionRange range = SelectionRanges.at(sample.document(), List.of(sample.cursor()))
                        .get(0);
                range != null;
                range = range.getParent()) {
            grown.add(sample.document().text(sample.document().span(range.getRange())));
        }
        assertThat(grown.stream().distinct().toList())
                .startsWith("a", "a + 1")
                .contains("g(a + 1)", "return g(a + 1)")
                .endsWith("def f(a):\n    return g(a + 1)\n");
    }

    @Test
    void suitesCommentsAndImportsFold() {
        Document document =
                document("import os\nimport gc\n\n# one\n# two\ndef f():\n    return [\n        1,\n    ]\n");
        assertThat(FoldingRanges.of(document))
                .extracting(range -> range.getStartLine() + "-" + range.getEndLine() + " " + range.getKind())
                .contains("0-1 imports", "3-4 comment", "5-8 null", "6-8 null");
    }

    @Test
    void theOutlineNestsClassesAndFunctions() {
        Document document = document("LIMIT = 3\nclass C:\n    x = 1\n    def m(self): pass\n");
        assertThat(DocumentSymbols.of(document))
                .extracting(symbol -> symbol.getName() + " " + symbol.getKind())
                .containsExactly("LIMIT Constant", "C Class");
        assertThat(DocumentSymbols.of(document).get(1).getChildren())
                .extracting(symbol -> symbol.getName() + " " + symbol.getKind())
                .containsExactly("x Variable", "m Method");
    }

    @Test
    void aCallShowsItsSignatureAndTheParameterThatIsNext() {
        MarkedText sample = new MarkedText("def f(a, b=2):\n    'Adds.'\n    return a\nf(1, $0)\n");
        var help = SignatureHelp.at(about(sample.document()), sample.cursor());
        assertThat(help.getSignatures().get(0).getLabel()).contains("f(a, b=2)");
        int active = help.getActiveParameter() != null
                ? help.getActiveParameter()
                : help.getSignatures().get(0).getActiveParameter();
        assertThat(active).isEqualTo(1);
    }

    @Test
    void addressesInCommentsAreLinks() {
        Document document = document("# see https://example.org/a_b.\nx = 1\n");
        assertThat(DocumentLinks.of(about(document)))
                .extracting(link -> link.getTarget())
                .containsExactly("https://example.org/a_b");
    }
}
