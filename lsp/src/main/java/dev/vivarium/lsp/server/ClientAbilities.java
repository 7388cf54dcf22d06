package dev.vivarium.lsp.server;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/** What a client has announced; whatever it leaves out it cannot do. */
record ClientAbilities(
        boolean preparesRenames,
        boolean showsMarkdown,
        boolean takesSnippets,
        boolean resolvesCompletionEdits,
        boolean pullsDiagnostics,
        boolean opensCodeDescriptions,
        boolean resolvesCodeActions,
        boolean knowsCodeActionLiterals,
        boolean showsDisabledActions,
        boolean refreshesDiagnostics,
        boolean answersConfiguration,
        boolean registersWatchers,
        boolean registersConfiguration,
        boolean showsProgress) {
    static final ClientAbilities NONE = of(new InitializeParams());

    static ClientAbilities of(InitializeParams params) {
        ClientCapabilities client =
                params.getCapabilities() == null ? new ClientCapabilities() : params.getCapabilities();
        return new ClientAbilities(
                text(client, d -> d.getRename()).map(r -> r.getPrepareSupport()).orElse(false),
                text(client, d -> d.getHover())
                        .map(hover -> hover.getContentFormat())
                        .map(formats -> formats.contains(MarkupKind.MARKDOWN))
                        .orElse(false),
                text(client, d -> d.getCompletion())
                        .map(completion -> completion.getCompletionItem())
                        .map(item -> item.getSnippetSupport())
                        .orElse(false),
                text(client, d -> d.getCompletion())
                        .map(completion -> completion.getCompletionItem())
                        .map(item -> item.getResolveSupport())
                        .map(support -> support.getProperties().contains("additionalTextEdits"))
                        .orElse(false),
                text(client, d -> d.getDiagnostic()).isPresent(),
                text(client, d -> d.getPublishDiagnostics())
                        .map(diagnostics -> diagnostics.getCodeDescriptionSupport())
                        .orElse(false),
                text(client, d -> d.getCodeAction())
                        .map(action -> action.getResolveSupport())
                        .map(support -> support.getProperties().contains("edit"))
                        .orElse(false),
                text(client, d -> d.getCodeAction())
                        .map(action -> action.getCodeActionLiteralSupport())
                        .isPresent(),
                text(client, d -> d.getCodeAction())
                        .map(action -> action.getDisabledSupport())
                        .orElse(false),
                workspace(client, w -> w.getDiagnostics())
                        .map(diagnostics -> diagnostics.getRefreshSupport())
                        .orElse(false),
                workspace(client, w -> w.getConfiguration()).orElse(false),
                workspace(client, w -> w.getDidChangeWatchedFiles())
                        .map(watched -> watched.getDynamicRegistration())
                        .orElse(false),
                workspace(client, w -> w.getDidChangeConfiguration())
                        .map(changes -> changes.getDynamicRegistration())
                        .orElse(false),
                Optional.ofNullable(client.getWindow())
                        .map(WindowClientCapabilities::getWorkDoneProgress)
                        .orElse(false));
    }

    private static <T> Optional<T> text(ClientCapabilities client, Function<TextDocumentClientCapabilities, T> part) {
        return Optional.ofNullable(client.getTextDocument()).map(part);
    }

    private static <T> Optional<T> workspace(ClientCapabilities client, Function<WorkspaceClientCapabilities, T> part) {
        return Optional.ofNullable(client.getWorkspace()).map(part);
    }
}
