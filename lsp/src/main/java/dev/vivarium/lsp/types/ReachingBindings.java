package dev.vivarium.lsp.types;

import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.While;
import java.util.ArrayList;
import java.util.List;

/**
 * Which bindings of a name a place can see. Inside one scope, statements that always run before the place hide what was
 * bound before them; from another scope every binding can be seen.
 */
final class ReachingBindings {
    private ReachingBindings() {}

    static List<Occurrence> of(Document document, Symbol symbol, Occurrence use) {
        List<Occurrence> bindings = symbol.bindings();
        if (bindings.size() < 2 || use.scope() != symbol.scope()) {
            return bindings;
        }
        Parents parents = Parents.of(document);
        Occurrence last = null;
        for (int i = bindings.size() - 1; last == null && i >= 0; i--) {
            Occurrence binding = bindings.get(i);
            if (endOf(binding) <= use.span().start() && alwaysRunsBefore(parents, binding, use)) {
                last = binding;
            }
        }
        if (last == null) {
            return bindings;
        }
        List<Node> loops = loopsAround(parents, use);
        List<Occurrence> reaching = new ArrayList<>();
        for (Occurrence binding : bindings) {
            int start = binding.span().start();
            boolean between = start >= last.span().start() && start < use.span().start();
            if (between || comesAround(loops, binding, last, use)) {
                reaching.add(binding);
            }
        }
        return reaching;
    }

    private static int endOf(Occurrence binding) {
        // A loop's body is part of its span, but its variable is bound where it stands.
        return binding.node() instanceof Statement
                        && !(binding.node() instanceof For)
                        && binding.span().end() < binding.node().span().end()
                ? endOfSimple(binding)
                : binding.span().end();
    }

    private static int endOfSimple(Occurrence binding) {
        boolean[] hasBlock = new boolean[1];
        binding.node().forEachChild(child -> hasBlock[0] |= child instanceof Block);
        return hasBlock[0] ? binding.span().end() : binding.node().span().end();
    }

    /** Whether the statement of a binding stands directly in a block that also contains the use. */
    private static boolean alwaysRunsBefore(Parents parents, Occurrence binding, Occurrence use) {
        Node statement = binding.node() instanceof Statement
                ? binding.node()
                : parents.enclosing(binding.node(), Statement.class);
        Node container = statement == null ? null : parents.of(statement);
        if (binding.node() instanceof For) {
            // The variable of a loop is bound in its body.
            container = binding.node();
        }
        return (container instanceof Block || container instanceof Module || container instanceof For)
                && container.span().contains(use.span());
    }

    /** The loops around a use, of which one can bring it what is bound below it. */
    private static List<Node> loopsAround(Parents parents, Occurrence use) {
        List<Node> loops = new ArrayList<>(0);
        for (Node node = use.node(); node != null; node = parents.of(node)) {
            if (node instanceof For || node instanceof While) {
                loops.add(node);
            }
        }
        return loops;
    }

    /** Whether a binding below the use reaches it through a loop that does not also rebind first. */
    private static boolean comesAround(List<Node> loops, Occurrence binding, Occurrence last, Occurrence use) {
        return binding.span().start() >= use.span().start()
                && loops.stream()
                        .anyMatch(loop -> loop.span().contains(binding.span())
                                && !loop.span().contains(last.span()));
    }
}
