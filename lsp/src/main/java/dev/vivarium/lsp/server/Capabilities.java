package dev.vivarium.lsp.server;

import dev.vivarium.lsp.feature.SemanticTokens;
import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server offers to a client that can do what its announcement says. */
final class Capabilities {
    private Capabilities() {}

    static ServerCapabilities forClient(ClientAbilities client) {
        ServerCapabilities offered = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        offered.setTextDocumentSync(sync);
        offered.setDefinitionProvider(true);
        offered.setTypeDefinitionProvider(true);
        offered.setHoverProvider(true);
        offered.setCompletionProvider(new CompletionOptions(true, List.of(".")));
        offered.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
        offered.setWorkspace(workspace());
        offered.setReferencesProvider(true);
        offered.setDocumentHighlightProvider(true);
        offered.setDocumentSymbolProvider(true);
        offered.setFoldingRangeProvider(true);
        offered.setSelectionRangeProvider(true);
        if (client.preparesRenames()) {
            offered.setRenameProvider(new RenameOptions(true));
        } else {
            offered.setRenameProvider(true);
        }
        addNavigation(offered);
        addChanges(offered, client);
        addViews(offered, client);
        return offered;
    }

    private static WorkspaceServerCapabilities workspace() {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
        FileOperationsServerCapabilities files = new FileOperationsServerCapabilities();
        files.setWillRename(new FileOperationOptions(
                List.of(new FileOperationFilter(new FileOperationPattern("**/*.py"), "file"))));
        workspace.setFileOperations(files);
        return workspace;
    }

    private static void addNavigation(ServerCapabilities offered) {
        offered.setWorkspaceSymbolProvider(true);
        offered.setDeclarationProvider(true);
        offered.setImplementationProvider(true);
        offered.setCallHierarchyProvider(true);
        offered.setTypeHierarchyProvider(true);
        offered.setDocumentLinkProvider(new DocumentLinkOptions(false));
    }

    private static void addChanges(ServerCapabilities offered, ClientAbilities client) {
        CodeActionOptions actions = new CodeActionOptions(List.of(
                CodeActionKind.QuickFix,
                CodeActionKind.RefactorExtract,
                CodeActionKind.RefactorInline,
                CodeActionKind.SourceOrganizeImports));
        actions.setResolveProvider(client.resolvesCodeActions());
        offered.setCodeActionProvider(actions);
        offered.setDocumentFormattingProvider(true);
        offered.setDocumentRangeFormattingProvider(true);
        offered.setDocumentOnTypeFormattingProvider(new DocumentOnTypeFormattingOptions("\n"));
        offered.setLinkedEditingRangeProvider(true);
    }

    private static void addViews(ServerCapabilities offered, ClientAbilities client) {
        offered.setCodeLensProvider(new CodeLensOptions(false));
        SemanticTokensServerFull full = new SemanticTokensServerFull(true);
        SemanticTokensWithRegistrationOptions tokens = new SemanticTokensWithRegistrationOptions(SemanticTokens.LEGEND);
        tokens.setFull(full);
        tokens.setRange(true);
        offered.setSemanticTokensProvider(tokens);
        InlayHintRegistrationOptions hints = new InlayHintRegistrationOptions();
        hints.setResolveProvider(true);
        offered.setInlayHintProvider(hints);
        offered.setInlineValueProvider(true);
        if (client.pullsDiagnostics()) {
            offered.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true));
        }
    }
}
