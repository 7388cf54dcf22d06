package dev.vivarium.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.services.LanguageClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that asks for diagnostics, and says what it already has. */
@Timeout(60)
class PulledDiagnosticsTest {
    @TempDir
    Path folder;

    private final VivariumLanguageServer server = new VivariumLanguageServer();

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("helper.py"), "def twice(x):\n    return 2 * x\n");
        Files.writeString(folder.resolve("main.py"), "import helper\nhelper.twice(1, 2)\n");
        InitializeParams params = new InitializeParams();
        ClientCapabilities client = new ClientCapabilities();
        client.setTextDocument(new TextDocumentClientCapabilities());
        client.getTextDocument().setDiagnostic(new DiagnosticCapabilities());
        params.setCapabilities(client);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "folder")));
        server.connect((LanguageClient) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {LanguageClient.class},
                (proxy, method, arguments) -> null));
        server.initialize(params).get();
        server.initialized(new InitializedParams());
        while (ask(Map.of()).getItems().size() < 2) {
            Thread.sleep(20);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WorkspaceDiagnosticReport ask(Map<String, String> known) throws Exception {
        List<PreviousResultId> previous = new ArrayList<>();
        known.forEach((uri, result) -> previous.add(new PreviousResultId(uri, result)));
        return server.getWorkspaceService()
                .diagnostic(new WorkspaceDiagnosticParams(previous))
                .get();
    }

    /** The full reports among those of a workspace; each is also noted as known. */
    private static List<WorkspaceFullDocumentDiagnosticReport> full(
            WorkspaceDiagnosticReport report, Map<String, String> known) {
        List<WorkspaceFullDocumentDiagnosticReport> full = new ArrayList<>();
        for (WorkspaceDocumentDiagnosticReport each : report.getItems()) {
            if (each.isWorkspaceFullDocumentDiagnosticReport()) {
                full.add(each.getWorkspaceFullDocumentDiagnosticReport());
                known.put(
                        each.getWorkspaceFullDocumentDiagnosticReport().getUri(),
                        each.getWorkspaceFullDocumentDiagnosticReport().getResultId());
            }
        }
        return full;
    }

    @Test
    void filesThatAreNotOpenAreReportedUntilNothingChanges() throws Exception {
        Map<String, String> known = new TreeMap<>();
        List<WorkspaceFullDocumentDiagnosticReport> first = full(ask(known), known);
        assertThat(first).extracting(report -> report.getItems().size()).containsExactly(0, 1);
        WorkspaceDiagnosticReport again = ask(known);
        assertThat(again.getItems()).hasSize(2);
        assertThat(full(again, known)).isEmpty();
    }

    @Test
    void anEditChangesTheReportOfTheFileThatImportsIt() throws Exception {
        Map<String, String> known = new TreeMap<>();
        full(ask(known), known);
        String uri = folder.resolve("helper.py").toUri().toString();
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(uri, "python", 1, "def twice(x, y):\n    return x * y\n")));
        List<WorkspaceFullDocumentDiagnosticReport> changed = full(ask(known), known);
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).getUri()).endsWith("main.py");
        assertThat(changed.get(0).getItems()).isEmpty();
    }

    @Test
    void aDocumentIsReportedOnce() throws Exception {
        String uri = folder.resolve("main.py").toUri().toString();
        DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
        DocumentDiagnosticReport first =
                server.getTextDocumentService().diagnostic(params).get();
        assertThat(first.getLeft().getItems()).hasSize(1);
        params.setPreviousResultId(first.getLeft().getResultId());
        assertThat(server.getTextDocumentService().diagnostic(params).get().isRight())
                .isTrue();
    }

    @Test
    void aFileThatHasGoneIsNotReported() throws IOException, Exception {
        Files.delete(folder.resolve("main.py"));
        assertThat(ask(Map.of()).getItems()).hasSize(1);
    }
}
