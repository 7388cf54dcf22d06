package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.CursorPosition;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import org.eclipse.lsp4j.Position;

/**
 * What a feature needs to answer about one document.
 *
 * @param inference made for this question alone
 */
public record Question(Document document, Inference inference) {
    public static Question about(Document document, ModuleFinder modules) {
        return new Question(document, new Inference(modules));
    }

    CursorPosition at(Position position) {
        return CursorPosition.at(document, document.offset(position));
    }
}
