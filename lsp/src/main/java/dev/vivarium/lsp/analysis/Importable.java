package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.document.Document;
import java.util.List;

/** What the modules of a workspace have for others to import. */
@FunctionalInterface
public interface Importable {
    /** Nothing. */
    Importable NONE = (prefix, importer) -> List.of();

    /** What is exported. */
    enum Kind {
        CLASS,
        FUNCTION,
        VARIABLE
    }

    /**
     * A name of a module.
     *
     * @param module as the importer would name it
     */
    record Export(String module, String name, Kind kind) {}

    /** Names that begin with a prefix, in modules other than the one that would import them. */
    List<Export> startingWith(String prefix, Document importer);
}
