package dev.vivarium.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.lsp.AppliedEdits;
import dev.vivarium.lsp.MarkedText;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.ModuleFinder;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class NavigationTest {
    @Test
    void aParameterIsFoundFromItsUse() {
        assertDefinition("def f(«a»):\n    return a\n", "def f(a):\n    return a$0\n");
    }

    @Test
    void aFunctionReadsAModuleNameThatIsBoundBelow() {
        assertDefinition("def f():\n    return x\n«x» = 1\n", "def f():\n    return $0x\nx = 1\n");
    }

    @Test
    void aMethodDoesNotSeeTheNamesOfItsClass() {
        assertDefinition(
                "«x» = 1\nclass C:\n    x = 2\n    def m(self):\n        return x\n",
                "x = 1\nclass C:\n    x = 2\n    def m(self):\n        return $0x\n");
    }

    @Test
    void nonlocalNamesBelongToTheOuterFunction() {
        assertDefinition(
                "def f():\n    «n» = 0\n    def g():\n        nonlocal n\n        «n» += 1\n",
                "def f():\n    n = 0\n    def g():\n        nonlocal n\n        $0n += 1\n");
    }

    @Test
    void aComprehensionHasItsOwnVariable() {
        assertDefinition("x = 0\ny = [x for «x» in (x,)]\n", "x = 0\ny = [$0x for x in (x,)]\n");
    }

    @Test
    void theFirstIterableOfAComprehensionIsOutside() {
        assertDefinition("«x» = 0\ny = [x for x in (x,)]\n", "x = 0\ny = [x for x in ($0x,)]\n");
    }

    @Test
    void aWalrusInAComprehensionBindsOutside() {
        assertDefinition(
                "def f(a):\n    [(«b» := i) for i in a]\n    return b\n",
                "def f(a):\n    [(b := i) for i in a]\n    return $0b\n");
    }

    @Test
    void referencesLeaveOutDeclarationsWhenAsked() {
        MarkedText sample = new MarkedText("def $0f(): pass\nf()\ng = f\n");
        assertThat(sample.with(ranges(References.at(
                        Question.about(sample.document(), ModuleFinder.NONE), sample.cursor(), false, () -> {}))))
                .isEqualTo("def f(): pass\n«f»()\ng = «f»\n");
    }

    @Test
    void renameKeepsTheNameOfAnImportedThing() throws Exception {
        assertThat(renamed("import o$0s\nos.getcwd()\n", "system")).isEqualTo("import os as system\nsystem.getcwd()\n");
    }

    @Test
    void renameRefusesANameThatMeansSomethingElse() {
        assertThatThrownBy(() -> renamed("a = 1\n$0b = 2\nprint(a, b)\n", "a"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'a' already means something else in line 2");
    }

    @Test
    void renameRefusesKeywords() {
        assertThatThrownBy(() -> renamed("$0a = 1\n", "for")).hasMessage("'for' is not a name");
    }

    @Test
    void renameAndItsInverseChangeNothing() throws Exception {
        String text = "def f(a, b):\n    c = [a for a in b]\n    return lambda: (a, c)\n";
        String there = renamed(text.replaceFirst("\\(a", "(\\$0a"), "other");
        assertThat(there).contains("lambda: (other, c)").contains("[a for a in b]");
        assertThat(renamed(there.replaceFirst("\\(other", "(\\$0other"), "a")).isEqualTo(text);
    }

    private static void assertDefinition(String expected, String marked) {
        MarkedText sample = new MarkedText(marked);
        assertThat(sample.with(
                        ranges(Definitions.at(Question.about(sample.document(), ModuleFinder.NONE), sample.cursor()))))
                .isEqualTo(expected);
    }

    private static List<org.eclipse.lsp4j.Range> ranges(List<Location> locations) {
        return locations.stream().map(Location::getRange).toList();
    }

    private static String renamed(String marked, String newName) throws Refused {
        MarkedText sample = new MarkedText(marked);
        Document document = sample.document();
        Question question = Question.about(document, ModuleFinder.NONE);
        List<TextEdit> edits = Rename.edit(question, sample.cursor(), newName, () -> {})
                .getChanges()
                .get(document.uri());
        return AppliedEdits.apply(document, edits);
    }
}
