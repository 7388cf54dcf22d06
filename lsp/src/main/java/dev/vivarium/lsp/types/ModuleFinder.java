package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.module.Board;
import java.util.Collection;
import java.util.List;

/** Finds the modules that a document imports. */
@FunctionalInterface
public interface ModuleFinder {
    /** Finds nothing. */
    ModuleFinder NONE = (from, level, name) -> null;

    /**
     * The module of a dotted name.
     *
     * @param level how many dots stand before the name; 0 for an absolute import
     * @param name may be empty where there are dots
     * @return the module's text, or null where the workspace has none
     */
    Document find(Document from, int level, String name);

    /** The board that programs are for; null where none is chosen. */
    default Board board() {
        return null;
    }

    /** The modules of which there are stubs besides the user's. */
    default Collection<String> stubNames() {
        return List.of();
    }

    /** The stub of a module with all that any board has; null where there is none. */
    default Document stubOfAnyBoard(String name) {
        return null;
    }
}
