package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** {@code textDocument/references}, in all files of the workspace. */
public final class References {
    private References() {}

    public static List<Location> at(
            Question question, Position position, boolean withDeclarations, CancelChecker cancelled) {
        Document document = question.document();
        return ReferenceSearch.at(question, document.offset(position), cancelled).stream()
                .filter(reference -> withDeclarations || !reference.declares())
                .filter(reference -> !reference.document().isProvided())
                .map(reference -> new Location(
                        reference.document().uri(), reference.document().range(reference.span())))
                .toList();
    }
}
