package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.document.Document;
import java.util.Collection;
import java.util.List;

/** Which texts of the workspace may speak of something. */
@FunctionalInterface
public interface Mentions {
    /** Knows no text. */
    Mentions NONE = name -> List.of();

    /** The texts, open or not, in which a name stands somewhere. */
    Collection<Document> of(String name);
}
