package dev.vivarium.lsp.server;

import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;

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
        offered.setReferencesProvider(true);
        offered.setDocumentHighlightProvider(true);
        offered.setDocumentSymbolProvider(true);
        offered.setFoldingRangeProvider(true);
        offered.setSelectionRangeProvider(true);
        if (preparesRenames(params)) {
            offered.setRenameProvider(new RenameOptions(true));
        } else {
            offered.setRenameProvider(true);
        }
        return offered;
    }

    private static boolean preparesRenames(InitializeParams params) {
        TextDocumentClientCapabilities text = params.getCapabilities() == null
                ? null
                : params.getCapabilities().getTextDocument();
        return text != null
                && text.getRename() != null
                && Boolean.TRUE.equals(text.getRename().getPrepareSupport());
    }
}
