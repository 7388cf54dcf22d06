package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;

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
}
