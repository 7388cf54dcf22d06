package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;

/** As {@link LockedAllocation}, for the statements of the module itself. */
final class LockedModule implements Rule {
    @Override
    public void check(Document document, Findings findings) {
        if (document.source().text().contains("heap_lock")) {
            LockedAllocation.locked(document, document.tree().module().body(), findings);
        }
    }
}
