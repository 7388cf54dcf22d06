package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Break;
import dev.vivarium.syntax.ast.Continue;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Raise;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.Set;

/** Statements behind one that leaves their block. */
final class UnreachableCode implements NodeRule {
    private static final String CODE = "unreachable";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Block.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        check(((Block) node).statements(), findings);
    }

    private static void check(List<Statement> statements, Findings findings) {
        for (int i = 0; i < statements.size() - 1; i++) {
            if (leaves(statements.get(i))) {
                Span unreached = new Span(
                        statements.get(i + 1).span().start(),
                        statements.get(statements.size() - 1).span().end());
                findings.unnecessary(unreached, CODE, "never runs: the statement before it leaves the block");
                return;
            }
        }
    }

    private static boolean leaves(Statement statement) {
        return statement instanceof Return
                || statement instanceof Raise
                || statement instanceof Break
                || statement instanceof Continue;
    }
}
