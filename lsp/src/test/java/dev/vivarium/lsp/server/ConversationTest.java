package dev.vivarium.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole conversations, over pipes, of a client that can do little. */
@Timeout(60)
class ConversationTest {
    @TempDir
    Path folder;

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private LanguageServer server;
    private String uri;

    @BeforeEach
    void start() throws Exception {
        PipedInputStream toServer = new PipedInputStream(1 << 16);
        PipedInputStream toClient = new PipedInputStream(1 << 16);
        PipedOutputStream fromClient = new PipedOutputStream(toServer);
        PipedOutputStream fromServer = new PipedOutputStream(toClient);
        Thread serving = new Thread(() -> LanguageServerConnection.serve(toServer, fromServer));
        serving.setDaemon(true);
        serving.start();
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(new Client(), toClient, fromClient);
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "folder")));
        server.initialize(params).get();
        server.initialized(new InitializedParams());
        uri = folder.resolve("main.py").toUri().toString();
    }

    @AfterEach
    void stop() throws Exception {
        server.shutdown().get();
        server.exit();
    }

    private void open(String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "python", 1, text)));
    }

    private PublishDiagnosticsParams next() throws InterruptedException {
        return published.poll(20, TimeUnit.SECONDS);
    }

    private void change(int version, Range range, String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version),
                        List.of(new TextDocumentContentChangeEvent(range, text))));
    }

    @Test
    void diagnosticsFollowEachEdit() throws Exception {
        open("break\n");
        assertThat(next().getDiagnostics())
                .extracting(Diagnostic::getMessage)
                .containsExactly("SyntaxError: 'break'/'continue' outside loop");
        change(2, new Range(new Position(0, 0), new Position(0, 5)), "pass");
        PublishDiagnosticsParams after = next();
        while (after.getVersion() != null && after.getVersion() < 2) {
            after = next();
        }
        assertThat(after.getDiagnostics()).isEmpty();
    }

    @Test
    void attributesAreCompletedBehindADot() throws Exception {
        open("import math\nmath.\n");
        List<CompletionItem> items = server.getTextDocumentService()
                .completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(1, 5)))
                .get()
                .getRight()
                .getItems();
        assertThat(items).extracting(CompletionItem::getLabel).contains("sqrt").doesNotContain("print");
    }

    @Test
    void aCompletionThatMustBeImportedBringsItsImport() throws Exception {
        open("x = 1\nsqr\n");
        CompletionItem item = server
                .getTextDocumentService()
                .completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(1, 3)))
                .get()
                .getRight()
                .getItems()
                .stream()
                .filter(each ->
                        each.getLabel().equals("sqrt") && each.getDetail().contains("from math "))
                .findFirst()
                .orElseThrow();
        assertThat(item.getAdditionalTextEdits().get(0).getNewText()).isEqualTo("from math import sqrt\n");
    }

    @Test
    void workspaceSymbolsAreThoseOfTheFiles() throws Exception {
        Files.writeString(folder.resolve("other.py"), "def findable(): pass\n");
        server.getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                        List.of(new FileEvent(folder.resolve("other.py").toUri().toString(), FileChangeType.Created))));
        for (int tries = 0; ; tries++) {
            var found = server.getWorkspaceService()
                    .symbol(new WorkspaceSymbolParams("findable"))
                    .get();
            if (found.map(List::size, List::size) > 0) {
                return;
            }
            assertThat(tries).isLessThan(100);
            Thread.sleep(50);
        }
    }

    @Test
    void nestingTooDeepAndLongLinesEndNothing() throws Exception {
        open("x = " + "(".repeat(200_000) + "\ny = '" + "a".repeat(10_000_000) + "'\n");
        assertThat(next()).isNotNull();
        var symbols = server.getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(uri)))
                .handle((result, problem) -> problem == null ? "answered" : "refused")
                .get();
        assertThat(symbols).isIn("answered", "refused");
    }

    private final class Client extends SilentClient {
        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }
    }
}
