package dev.vivarium.lsp.server;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;

/** What a client has announced; whatever it leaves out it cannot do. */
final class ClientAbilities {
    private ClientAbilities() {}

    static boolean preparesRenames(InitializeParams params) {
        return text(params, TextDocumentClientCapabilities::getRename)
                .map(rename -> rename.getPrepareSupport())
                .orElse(false);
    }

    static boolean showsMarkdown(InitializeParams params) {
        return text(params, TextDocumentClientCapabilities::getHover)
                .map(hover -> hover.getContentFormat())
                .map(formats -> formats.contains(MarkupKind.MARKDOWN))
                .orElse(false);
    }

    private static <T> Optional<T> text(InitializeParams params, Function<TextDocumentClientCapabilities, T> part) {
        return Optional.ofNullable(params.getCapabilities())
                .map(capabilities -> capabilities.getTextDocument())
                .map(part);
    }
}
