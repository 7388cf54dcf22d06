package dev.vivarium.lsp.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.lsp.AppliedEdits;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.feature.CallHierarchy;
import dev.vivarium.lsp.feature.Completion;
import dev.vivarium.lsp.feature.Definitions;
import dev.vivarium.lsp.feature.FileRenames;
import dev.vivarium.lsp.feature.Question;
import dev.vivarium.lsp.feature.References;
import dev.vivarium.lsp.feature.Refused;
import dev.vivarium.lsp.feature.Rename;
import dev.vivarium.lsp.feature.TypeHierarchy;
import dev.vivarium.lsp.types.Inference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules of which one imports the other. */
class WorkspaceFeaturesTest {
    private static final String SHAPES = """
            class Shape:
                def __init__(self, size):
                    self.size = size
                def area(self):
                    return self.size * 2

            class Round(Shape):
                def area(self):
                    return 3

            def measure(shape, scale=1):
                return shape.area() * scale
            """;

    private static final String MAIN = """
            import shapes
            from shapes import Round, measure
            r = Round(2)
            print(measure(r, scale=3), r.size, shapes.measure(r))
            """;

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace(new Documents());
    private final SourceIndex index = new SourceIndex(workspace, new Documents());

    private static final SourceIndex.Progress SILENT = new SourceIndex.Progress() {
        @Override
        public void begin(int files) {}

        @Override
        public void done(int files) {}

        @Override
        public void end() {}
    };

    @BeforeEach
    void writeModules() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(folder.resolve("shapes.py"), SHAPES);
        Files.writeString(folder.resolve("main.py"), MAIN);
        workspace.addFolder(folder.toUri().toString());
        index.build(SILENT);
    }

    private Question question(String file) {
        return Question.about(workspace.document(folder.resolve(file)), workspace, index);
    }

    /** The first place where a text stands. */
    private static Position at(Question question, String text) {
        return question.document().position(question.document().source().text().indexOf(text));
    }

    private List<String> references(String file, String text) {
        Question question = question(file);
        return References.at(question, at(question, text), true, () -> {}).stream()
                .map(location -> location.getUri().replaceAll(".*/", "") + ":"
                        + (location.getRange().getStart().getLine() + 1))
                .sorted()
                .toList();
    }

    /** Items of a completion at the end of a document, as label, statement and import. */
    private List<String> imports(Document document, Completion.Abilities client) {
        Question question = Question.about(document, workspace, index);
        Position end = document.position(document.source().length());
        return Completion.at(question, end, index, client).getItems().stream()
                .filter(item -> String.valueOf(item.getDetail()).startsWith("from "))
                .map(item -> item.getLabel() + ": " + item.getDetail() + " "
                        + (item.getAdditionalTextEdits() != null
                                || Completion.resolve(
                                                        question,
                                                        document.source().length(),
                                                        item)
                                                .getAdditionalTextEdits()
                                        != null))
                .toList();
    }

    @Test
    void namesOfOtherModulesAreOfferedWithTheirImport() throws IOException {
        Files.createDirectories(folder.resolve("lib/tools"));
        Files.writeString(folder.resolve("lib/tools/measuring.py"), "class Measurement: pass\n_measured = 1\n");
        index.changed(folder.resolve("lib/tools/measuring.py"));
        Document document = new Document(folder.resolve("new.py").toUri().toString(), 1, "import gc\nMeas");
        assertThat(imports(document, Completion.Abilities.NONE))
                .containsExactly("Measurement: from tools.measuring import Measurement true");
        assertThat(imports(document, new Completion.Abilities(false, true)))
                .containsExactly("Measurement: from tools.measuring import Measurement true");
    }

    @Test
    void namesOfAModuleAreNotOfferedToItself() {
        assertThat(imports(workspace.document(folder.resolve("shapes.py")), Completion.Abilities.NONE))
                .isEmpty();
    }

    @Test
    void referencesAreFoundInOtherFiles() {
        assertThat(references("shapes.py", "measure"))
                .containsExactly("main.py:2", "main.py:4", "main.py:4", "shapes.py:11");
    }

    @Test
    void attributesAreFoundByTheTypeOfTheirObject() {
        assertThat(references("shapes.py", "size =")).containsExactly("main.py:4", "shapes.py:3", "shapes.py:5");
    }

    @Test
    void parametersAreFoundWhereCallsNameThem() {
        assertThat(references("shapes.py", "scale=")).containsExactly("main.py:4", "shapes.py:11", "shapes.py:12");
    }

    @Test
    void renameGoesThroughAllFilesAndItsInverseRestoresThem() throws Exception {
        Map<String, String> there = renamed("shapes.py", "measure", "gauge");
        assertThat(there.get("main.py")).contains("import Round, gauge", "print(gauge(r, scale=3)", "shapes.gauge(r)");
        write(there);
        write(renamed("main.py", "gauge(r, s", "measure"));
        assertThat(Files.readString(folder.resolve("main.py"))).isEqualTo(MAIN);
        assertThat(Files.readString(folder.resolve("shapes.py"))).isEqualTo(SHAPES);
    }

    @Test
    void renameToATakenNameIsRefusedWhereverItIsTaken() {
        assertThatThrownBy(() -> renamed("shapes.py", "measure", "r"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'r' already means something else in ")
                .hasMessageContaining("main.py line ");
    }

    private Map<String, String> renamed(String file, String text, String newName) throws Refused {
        Question question = question(file);
        return applied(Rename.edit(question, at(question, text), newName, () -> {}));
    }

    private Map<String, String> applied(WorkspaceEdit edit) {
        Map<String, String> texts = new TreeMap<>();
        edit.getChanges().forEach((uri, edits) -> {
            Document document = workspace.document(uri);
            texts.put(uri.replaceAll(".*/", ""), AppliedEdits.apply(document, List.<TextEdit>copyOf(edits)));
        });
        return texts;
    }

    private void write(Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
        }
        index.build(SILENT);
    }

    @Test
    void aRenamedFileIsImportedUnderItsNewName() {
        WorkspaceEdit edit = FileRenames.edits(
                workspace.document(folder.resolve("shapes.py")), "shapes", "forms", new Inference(workspace), index);
        assertThat(applied(edit).get("main.py"))
                .startsWith("import forms as shapes\nfrom forms import Round, measure\n");
    }

    @Test
    void hierarchiesCrossFiles() {
        Question shapes = question("shapes.py");
        var item = CallHierarchy.at(shapes, at(shapes, "measure")).get(0);
        assertThat(CallHierarchy.incoming(shapes, item, () -> {}))
                .extracting(call -> call.getFrom().getName())
                .containsExactly("main.py");
        assertThat(CallHierarchy.outgoing(shapes, item)).isEmpty();
        var type = TypeHierarchy.at(shapes, at(shapes, "Shape")).get(0);
        assertThat(TypeHierarchy.subtypes(shapes, type))
                .extracting(sub -> sub.getName())
                .containsExactly("Round");
    }

    @Test
    void whatAModuleHandsOnIsDefinedWhereItComesFrom() throws IOException {
        Files.writeString(folder.resolve("front.py"), "from shapes import Round\n__all__ = ['Round']\n");
        Files.writeString(folder.resolve("user.py"), "import front\nfrom front import *\nfront.Round(1)\nRound(2)\n");
        index.build(SILENT);
        Question question = question("user.py");
        for (String use : List.of("Round(1)", "Round(2)")) {
            assertThat(Definitions.at(question, at(question, use)))
                    .extracting(location -> location.getUri().replaceAll(".*/", "") + ":"
                            + (location.getRange().getStart().getLine() + 1))
                    .containsExactly("shapes.py:7");
        }
        assertThat(references("user.py", "Round(2)"))
                .containsExactly(
                        "front.py:1", "front.py:2", "main.py:2", "main.py:3", "shapes.py:7", "user.py:3", "user.py:4");
    }

    @Test
    void anExampleFindsThePackageAboveIt() throws IOException {
        Path examples = Files.createDirectories(folder.resolve("examples/deep"));
        Files.writeString(examples.resolve("try.py"), "import shapes\nshapes.Round\n");
        Question question = question("examples/deep/try.py");
        assertThat(Definitions.at(question, at(question, "Round"))).hasSize(1);
    }

    @Test
    void symbolsAreFoundByTheLettersOfTheirNames() {
        assertThat(index.symbols("msr"))
                .extracting(found -> found.declaration().name())
                .containsExactly("measure");
    }

    @Test
    void aDeletedFolderIsForgotten() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve("extra.py"), "def only_here(): pass\n");
        index.build(SILENT);
        assertThat(index.symbols("only_here")).hasSize(1);
        Files.delete(inner.resolve("extra.py"));
        Files.delete(inner);
        index.changed(inner);
        assertThat(index.symbols("only_here")).isEmpty();
    }

    @Test
    void linksThatLeadInACircleDoNotHoldTheIndexUp() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("circle"));
        Files.createSymbolicLink(inner.resolve("back"), folder);
        index.build(SILENT);
        assertThat(index.isComplete()).isTrue();
        assertThat(index.symbols("measure")).hasSize(1);
    }
}
