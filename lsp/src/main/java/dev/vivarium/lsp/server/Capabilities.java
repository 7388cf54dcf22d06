package dev.vivarium.lsp.server;

import java.util.List;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server offers to a client that can do what its announcement says. */
final class Capabilities {
    private Capabilities() {}

    static ServerCapabilities forClient(InitializeParams params) {
        ServerCapabilities offered = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        offered.setTextDocumentSync(sync);
        offered.setDefinitionProvider(true);
        offered.setTypeDefinitionProvider(true);
        offered.setHoverProvider(true);
        offered.setCompletionProvider(new CompletionOptions(false, List.of(".")));
        offered.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        offered.setWorkspace(new WorkspaceServerCapabilities(folders));
        offered.setReferencesProvider(true);
        offered.setDocumentHighlightProvider(true);
        offered.setDocumentSymbolProvider(true);
        offered.setFoldingRangeProvider(true);
        offered.setSelectionRangeProvider(true);
        if (ClientAbilities.preparesRenames(params)) {
            offered.setRenameProvider(new RenameOptions(true));
        } else {
            offered.setRenameProvider(true);
        }
        return offered;
    }
}
