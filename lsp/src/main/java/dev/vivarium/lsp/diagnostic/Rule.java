package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;

/** Looks for one kind of mistake. */
@FunctionalInterface
interface Rule {
    void check(Document document, Findings findings);
}
