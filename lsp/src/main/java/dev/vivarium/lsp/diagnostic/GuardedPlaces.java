package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ConditionalBlock;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Try;

/** Places where a program is prepared for what is missing: inside a {@code try} or behind {@code hasattr}. */
final class GuardedPlaces {
    private GuardedPlaces() {}

    static boolean isGuarded(Document document, Node node) {
        Parents parents = Parents.of(document);
        Node inner = node;
        for (Node outer = parents.of(node); outer != null; outer = parents.of(outer)) {
            boolean attempted = outer instanceof Try attempt
                    && !attempt.handlers().isEmpty()
                    && (inner == attempt.body() || attempt.handlers().contains(inner));
            boolean asked = outer instanceof ConditionalBlock branch
                    && (asks(branch.test()) || comparesPlatform(document, branch));
            if (attempted || asked) {
                return true;
            }
            inner = outer;
        }
        return false;
    }

    private static boolean asks(Node test) {
        boolean[] found = {
            test instanceof Call call
                    && call.function() instanceof Name name
                    && name.text().equals("hasattr")
        };
        test.forEachChild(child -> found[0] |= asks(child));
        return found[0];
    }

    private static boolean comparesPlatform(Document document, ConditionalBlock branch) {
        String test = document.text(branch.test().span());
        return test.contains("platform") || test.contains("implementation") || test.contains("TYPE_CHECKING");
    }
}
