package dev.vivarium.lsp.server;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.feature.FileRenames;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.workspace.SourceIndex;
import dev.vivarium.lsp.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Messages about the workspace. */
final class WorkspaceRequests implements WorkspaceService {
    private static final String SOURCE_SUFFIX = ".py";

    private final Session session;
    private final ClientRequests client;

    private final WorkspaceDiagnostics diagnostics;

    WorkspaceRequests(Session session, ClientRequests client, DiagnosticPublisher publisher) {
        this.session = session;
        this.client = client;
        diagnostics = new WorkspaceDiagnostics(session, publisher);
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        List<PreviousResultId> previous =
                params.getPreviousResultIds() == null ? List.of() : params.getPreviousResultIds();
        return session.worker.answerSlowly(cancelled -> diagnostics.report(previous, cancelled));
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(folder -> session.workspace.removeFolder(folder.getUri()));
        params.getEvent().getAdded().forEach(folder -> session.workspace.addFolder(folder.getUri()));
        client.buildIndex();
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        session.change(params.getSettings());
        client.askForSettings();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        List<Path> paths = new ArrayList<>();
        params.getChanges().forEach(change -> paths.add(Workspace.path(change.getUri())));
        session.worker.inBackground(() -> {
            diagnostics.filesChanged();
            paths.stream().filter(path -> path != null).forEach(session.index::changed);
            client.diagnosticsMayHaveChanged();
        });
    }

    @Override
    @SuppressWarnings("deprecation") // Clients of 3.16 know only the older of the two results.
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return session.worker.answerSlowly(cancelled -> {
            List<SymbolInformation> symbols = new ArrayList<>();
            for (SourceIndex.Located found : session.index.symbols(params.getQuery())) {
                symbols.add(new SymbolInformation(
                        found.declaration().name(),
                        found.declaration().kind(),
                        new Location(found.uri(), found.declaration().range()),
                        found.declaration().container()));
            }
            return Either.forLeft(symbols);
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
        return session.worker.answerSlowly(cancelled -> {
            Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
            for (FileRename rename : params.getFiles()) {
                renameEdits(rename)
                        .getChanges()
                        .forEach((uri, changes) -> edits.computeIfAbsent(uri, u -> new ArrayList<>())
                                .addAll(changes));
            }
            return new WorkspaceEdit(edits);
        });
    }

    private WorkspaceEdit renameEdits(FileRename rename) {
        Document module = session.workspace.document(rename.getOldUri());
        Path from = Workspace.path(rename.getOldUri());
        Path to = Workspace.path(rename.getNewUri());
        boolean sameFolder = module != null
                && from != null
                && to != null
                && from.getParent() != null
                && from.getParent().equals(to.getParent())
                && from.toString().endsWith(SOURCE_SUFFIX)
                && to.toString().endsWith(SOURCE_SUFFIX);
        return sameFolder
                ? FileRenames.edits(
                        module, moduleName(from), moduleName(to), new Inference(session.workspace), session.index)
                : new WorkspaceEdit(Map.of());
    }

    private static String moduleName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SOURCE_SUFFIX.length());
    }
}
