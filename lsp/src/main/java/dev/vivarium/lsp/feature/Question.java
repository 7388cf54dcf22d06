package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.CursorPosition;
import dev.vivarium.lsp.analysis.Mentions;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import org.eclipse.lsp4j.Position;

/**
 * What a feature needs to answer about one document.
 *
 * @param inference made for this question alone
 * @param mentions where else in the workspace a name stands
 */
public record Question(Document document, Inference inference, Mentions mentions) {
    public static Question about(Document document, ModuleFinder modules) {
        return about(document, modules, Mentions.NONE);
    }

    public static Question about(Document document, ModuleFinder modules, Mentions mentions) {
        return new Question(document, new Inference(modules), mentions);
    }

    /** The same question about another document. */
    Question in(Document other) {
        return new Question(other, inference, mentions);
    }

    CursorPosition at(Position position) {
        return at(document.offset(position));
    }

    CursorPosition at(int offset) {
        return CursorPosition.at(document, offset);
    }
}
