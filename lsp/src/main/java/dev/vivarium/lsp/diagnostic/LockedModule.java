package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.FileStatements;

/** As {@link LockedAllocation}, for the statements of the module itself. */
final class LockedModule implements Rule {
    @Override
    public void check(Document document, Findings findings) {
        if (document.source().text().contains("heap_lock")) {
            FileStatements statements = document.statements();
            LockedAllocation.locked(
                    document,
                    statements,
                    i -> LockedAllocation.mayLock(statements.origin(i).statement()),
                    findings);
        }
    }
}
