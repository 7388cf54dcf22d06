package dev.vivarium.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.AppliedEdits;
import dev.vivarium.lsp.diagnostic.Rules;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.ModuleFinder;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples have their selection between guillemets. */
class CodeActionsTest {
    private static Document document(String text) {
        return new Document("file:///sample.py", 1, text);
    }

    private static List<CodeAction> actions(String marked, String kind) {
        Document document = document(marked.replaceAll("[«»]", ""));
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        Range selection = new Range(document.position(start), document.position(end));
        return CodeActions.at(Question.about(document, ModuleFinder.NONE), selection, List.of(), List.of(kind));
    }

    private static String after(String marked, String kind, String title) {
        CodeAction action = actions(marked, kind).stream()
                .filter(each -> each.getTitle().startsWith(title))
                .findFirst()
                .orElse(null);
        return action == null ? null : applied(marked.replaceAll("[«»]", ""), action);
    }

    private static String applied(String text, CodeAction action) {
        Document document = document(text);
        return AppliedEdits.apply(document, action.getEdit().getChanges().get(document.uri()));
    }

    // Quick fixes

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unused-import   | import os\\nx = 1\\n                      | Remove the import | x = 1\\n
                    unused-import   | import os, gc\\ngc.collect()\\n           | Remove 'os'       | import gc\\ngc.collect()\\n
                    unused-import   | from os import stat, sep\\nsep\\n         | Remove 'stat'     | from os import sep\\nsep\\n
                    unused-variable | def f():\\n    a = 1\\n                   | Mark as unused    | def f():\\n    _a = 1\\n
                    unreachable     | def f():\\n    return 1\\n    f()\\n      | Remove what never | def f():\\n    return 1\\n
                    undefined-name  | print(gc)\\n                              | import gc         | import gc\\nprint(gc)\\n
                    undefined-name  | print(sqrt(2))\\n                         | from math         | from math import sqrt\\nprint(sqrt(2))\\n
                    unawaited       | async def f():\\n    f()\\n               | Await it          | async def f():\\n    await f()\\n
                    dict-view-set   | print({}.keys() & {1})\\n                 | Make it a set     | print(set({}.keys()) & {1})\\n
                    cpython-arguments | str(b'a', encoding='utf8')\\n           | Leave the name    | str(b'a', 'utf8')\\n
                    native-base-init | class L(list):\\n    def __init__(self):\\n        self.append(1)\\n | Call super | class L(list):\\n    def __init__(self):\\n        super().__init__()\\n        self.append(1)\\n
                    closed-by-luck  | open('f').read()\\n                       | Open it in a with | with open('f') as stream:\\n    stream.read()\\n
                    shadowed-builtin | def f(list):\\n    return list\\n        | Ignore            | def f(list):  # vivarium: ignore[shadowed-builtin]\\n    return list\\n
                    """)
    void aFixGivesTheTextAndEndsTheDiagnostic(String code, String escaped, String title, String expected) {
        String text = escaped.replace("\\n", "\n");
        Diagnostic finding = Rules.check(document(text)).stream()
                .filter(each -> each.getCode().getLeft().equals(code))
                .findFirst()
                .orElseThrow();
        CodeAction fix = CodeActions.at(
                        Question.about(document(text), ModuleFinder.NONE),
                        finding.getRange(),
                        List.of(finding),
                        List.of(CodeActionKind.QuickFix))
                .stream()
                .filter(each -> each.getTitle().startsWith(title))
                .findFirst()
                .orElseThrow();
        String fixed = applied(text, fix);
        assertThat(fixed.stripTrailing())
                .isEqualTo(expected.replace("\\n", "\n").stripTrailing());
        assertThat(Rules.check(document(fixed)))
                .extracting(each -> each.getCode().getLeft())
                .doesNotContain(code);
    }

    // Extracting

    @Test
    void anExpressionGetsAName() {
        assertThat(after("def f(a):\n    return («a + 1») * 2\n", CodeActionKind.RefactorExtract, "Extract variable"))
                .isEqualTo("def f(a):\n    value = a + 1\n    return (value) * 2\n");
    }

    @Test
    void aTakenNameIsNotTakenAgain() {
        assertThat(after("value = 1\nprint(«value + 1»)\n", CodeActionKind.RefactorExtract, "Extract variable"))
                .isEqualTo("value = 1\nvalue2 = value + 1\nprint(value2)\n");
    }

    @Test
    void whatMayNotRunIsNotExtracted() {
        assertThat(actions("def f(a):\n    return a and «a.b()»\n", CodeActionKind.RefactorExtract))
                .isEmpty();
    }

    @Test
    void statementsBecomeAFunction() {
        assertThat(after(
                        "def f(a):\n    b = 1\n    «c = a + b\n    print(c)»\n    return c\n",
                        CodeActionKind.RefactorExtract,
                        "Extract function"))
                .isEqualTo("def extracted(a, b):\n    c = a + b\n    print(c)\n    return c\n\n\n"
                        + "def f(a):\n    b = 1\n    c = extracted(a, b)\n    return c\n");
    }

    @Test
    void aFunctionOfThatNameIsLeftAlone() {
        assertThat(after(
                        "def extracted(): pass\ndef f(a):\n    «print(a)»\n    return a\n",
                        CodeActionKind.RefactorExtract,
                        "Extract function"))
                .startsWith("def extracted(): pass\ndef extracted2(a):\n    print(a)\n");
    }

    @Test
    void statementsOfAMethodBecomeAMethod() {
        assertThat(after(
                        "class C:\n    def extracted(self): pass\n\n    def m(self, a):\n"
                                + "        if a:\n            «self.x = a\n            b = a + 1»\n"
                                + "            return b\n",
                        CodeActionKind.RefactorExtract,
                        "Extract method"))
                .isEqualTo("class C:\n    def extracted(self): pass\n\n    def extracted2(self, a):\n"
                        + "        self.x = a\n        b = a + 1\n        return b\n\n"
                        + "    def m(self, a):\n        if a:\n            b = self.extracted2(a)\n"
                        + "            return b\n");
    }

    @Test
    void textInStringsKeepsItsBlanks() {
        assertThat(after(
                        "def f(a):\n    if a:\n        «a = \"\"\"x\n        y\"\"\"»\n    return a\n",
                        CodeActionKind.RefactorExtract,
                        "Extract function"))
                .startsWith("def extracted(a):\n    a = \"\"\"x\n        y\"\"\"\n    return a\n");
    }

    @Test
    void whatLeavesItsFunctionIsNotExtracted() {
        assertThat(actions("def f(a):\n    for b in a:\n        «continue»\n", CodeActionKind.RefactorExtract))
                .isEmpty();
    }

    // Inlining

    @Test
    void aLiteralGoesWhereItsVariableIsRead() {
        assertThat(after("def f():\n    «»size = 3\n    return size + size\n", CodeActionKind.RefactorInline, "Inline"))
                .isEqualTo("def f():\n    return 3 + 3\n");
    }

    @Test
    void aValueGoesToTheNextStatementIfThatBeginsWithIt() {
        assertThat(after(
                        "def f(g):\n    «»size = g() + 1\n    return size * g()\n",
                        CodeActionKind.RefactorInline,
                        "Inline variable"))
                .isEqualTo("def f(g):\n    return (g() + 1) * g()\n");
        assertThat(actions("def f(g):\n    «»size = g() + 1\n    return g() * size\n", CodeActionKind.RefactorInline))
                .isEmpty();
    }

    @Test
    void whatAFunctionReturnsGoesWhereItIsCalled() {
        assertThat(after(
                        "def twice(a):\n    'Doubles.'\n    return a * 2\nx = 1\nprint(«»twice(x) + 1)\n",
                        CodeActionKind.RefactorInline,
                        "Inline 'twice'"))
                .endsWith("print((x * 2) + 1)\n");
    }

    // Imports

    @Test
    void importsAreSortedNativeModulesFirst() {
        assertThat(after(
                        "«»import zebra\nimport os, gc\nfrom math import sqrt, pi\nimport os\nx = 1\n",
                        CodeActionKind.SourceOrganizeImports,
                        "Organise"))
                .isEqualTo("import gc\nfrom math import pi, sqrt\nimport os\n\nimport zebra\nx = 1\n");
    }

    @Test
    void importsWithCommentsStayAsTheyAre() {
        assertThat(actions("«»import os  # first\nimport gc\n", CodeActionKind.SourceOrganizeImports))
                .isEmpty();
    }
}
