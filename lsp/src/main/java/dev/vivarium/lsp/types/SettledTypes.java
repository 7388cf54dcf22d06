package dev.vivarium.lsp.types;

import dev.vivarium.syntax.ast.Node;
import java.util.IdentityHashMap;
import java.util.Map;

/** Types of expressions that hold whatever was asked for before; several inferences share them, one after the other. */
final class SettledTypes {
    /**
     * A type.
     *
     * @param height how deep the chain of expressions, calls and imports was that led to it
     */
    record Settled(Type type, int height) {}

    final Map<Node, Settled> types = new IdentityHashMap<>();
    /** Whether something was left unknown because of the number of steps, which depends on what was settled before. */
    boolean gaveUp;
}
