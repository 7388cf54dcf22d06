package dev.vivarium.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionKindCapabilities;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that can do what the protocol has: settings, progress, edits that come later, parts of tokens. */
@Timeout(60)
class AbleClientTest {
    @TempDir
    Path folder;

    private final VivariumLanguageServer server = new VivariumLanguageServer();
    private final Client client = new Client();
    private String uri;

    @BeforeEach
    void start() throws Exception {
        folder = folder.toRealPath();
        Files.writeString(folder.resolve("shapes.py"), "def area(): pass\n");
        Files.writeString(folder.resolve("user.py"), "import shapes\nshapes.area()\n");
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities());
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "folder")));
        server.connect(client);
        server.initialize(params).get();
        server.initialized(new InitializedParams());
        uri = folder.resolve("main.py").toUri().toString();
    }

    private static ClientCapabilities capabilities() {
        ClientCapabilities capabilities = new ClientCapabilities();
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        capabilities.setWindow(window);
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setConfiguration(true);
        capabilities.setWorkspace(workspace);
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        CodeActionCapabilities actions = new CodeActionCapabilities(
                new CodeActionLiteralSupportCapabilities(
                        new CodeActionKindCapabilities(List.of(CodeActionKind.RefactorExtract))),
                false);
        actions.setDisabledSupport(true);
        actions.setResolveSupport(new CodeActionResolveSupportCapabilities(List.of("edit")));
        text.setCodeAction(actions);
        capabilities.setTextDocument(text);
        return capabilities;
    }

    @AfterEach
    void stop() throws Exception {
        server.shutdown().get();
        server.close();
    }

    private void open(String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "python", 1, text)));
    }

    private List<String> codes(Predicate<List<String>> wanted) throws InterruptedException {
        List<String> codes = null;
        do {
            PublishDiagnosticsParams found = client.published.poll(20, TimeUnit.SECONDS);
            assertThat(found).as("diagnostics, the last were " + codes).isNotNull();
            codes = found.getDiagnostics().stream()
                    .map(each -> each.getCode().getLeft())
                    .toList();
        } while (!wanted.test(codes));
        return codes;
    }

    @Test
    void theIndexTellsHowFarItIs() throws Exception {
        String all = "";
        for (int i = 0; i < 2; i++) {
            ProgressParams progress = client.progress.poll(20, TimeUnit.SECONDS);
            assertThat(progress).isNotNull();
            all += progress.getValue().getLeft().getKind() + " ";
        }
        assertThat(all).isEqualTo("begin end ");
    }

    @Test
    void settingsAreAskedForAndFollowed() throws Exception {
        open("print(missing)\n");
        codes(List.of("undefined-name")::equals);
        client.settings = "{\"diagnostics\": {\"disabled\": [\"undefined-name\"]}}";
        server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
        codes(List::isEmpty);
        client.settings = "{\"diagnostics\": {\"disabled\": []}, \"board\": \"rp2\"}";
        server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
        codes(List.of("undefined-name")::equals);
    }

    @Test
    void onlyWhatHasChangedOfTheTokensIsSent() throws Exception {
        open("first = 1\nsecond = 2\n");
        TextDocumentIdentifier id = new TextDocumentIdentifier(uri);
        SemanticTokens whole = server.getTextDocumentService()
                .semanticTokensFull(new SemanticTokensParams(id))
                .get();
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, 2),
                        List.of(new TextDocumentContentChangeEvent(
                                new Range(new Position(2, 0), new Position(2, 0)), "third = 3\n"))));
        SemanticTokensDelta delta = server.getTextDocumentService()
                .semanticTokensFullDelta(new SemanticTokensDeltaParams(id, whole.getResultId()))
                .get()
                .getRight();
        assertThat(delta.getEdits()).singleElement().satisfies(edit -> {
            assertThat(edit.getDeleteCount()).isZero();
            assertThat(edit.getData().size()).isLessThan(whole.getData().size());
        });
    }

    @Test
    void importsFollowAFileThatIsRenamed() throws Exception {
        WorkspaceEdit edit = null;
        for (int tries = 0; tries < 100 && (edit == null || edit.getChanges().isEmpty()); tries++) {
            edit = server.getWorkspaceService()
                    .willRenameFiles(new RenameFilesParams(List.of(new FileRename(
                            folder.resolve("shapes.py").toUri().toString(),
                            folder.resolve("forms.py").toUri().toString()))))
                    .get();
            Thread.sleep(20);
        }
        assertThat(edit.getChanges())
                .containsOnlyKeys(folder.resolve("user.py").toUri().toString());
    }

    @Test
    void theEditOfAnActionComesWhenItIsChosen() throws Exception {
        open("def f(a):\n    return (a + 1)\n");
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(List.of(CodeActionKind.RefactorExtract));
        CodeAction offered = server.getTextDocumentService()
                .codeAction(new CodeActionParams(
                        new TextDocumentIdentifier(uri), new Range(new Position(1, 12), new Position(1, 17)), context))
                .get()
                .get(0)
                .getRight();
        assertThat(offered.getTitle()).isEqualTo("Extract variable");
        assertThat(offered.getEdit()).isNull();
        offered.setData(JsonParser.parseString(offered.getData().toString()));
        assertThat(server.getTextDocumentService()
                        .resolveCodeAction(offered)
                        .get()
                        .getEdit()
                        .getChanges()
                        .get(uri))
                .extracting(edit -> edit.getNewText())
                .containsExactly("value = a + 1\n    ", "value");
    }

    @Test
    void whyACallIsNotInlinedIsSaidWhenTheUserAsks() throws Exception {
        open("class A:\n    def m(self, a):\n        return a + a\nx = A()\nprint(x.m(input()))\n");
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(List.of(CodeActionKind.RefactorInline));
        CodeActionParams params = new CodeActionParams(
                new TextDocumentIdentifier(uri), new Range(new Position(4, 8), new Position(4, 8)), context);
        assertThat(server.getTextDocumentService().codeAction(params).get())
                .singleElement()
                .satisfies(action -> assertThat(action.getRight().getDisabled().getReason())
                        .isEqualTo("what 'a' is given must be computed exactly once"));
        context.setTriggerKind(CodeActionTriggerKind.Automatic);
        assertThat(server.getTextDocumentService().codeAction(params).get()).isEmpty();
    }

    private static final class Client extends SilentClient {
        private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
        private final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
        private volatile String settings = "{}";

        @Override
        public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
            return CompletableFuture.completedFuture(List.of(JsonParser.parseString(settings)));
        }

        @Override
        public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void notifyProgress(ProgressParams params) {
            progress.add(params);
        }

        @Override
        public CompletableFuture<Void> registerCapability(RegistrationParams params) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }
    }
}
