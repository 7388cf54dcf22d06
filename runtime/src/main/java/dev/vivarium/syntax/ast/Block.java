package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** The statements of a suite. The span runs from the first statement to the end of the last. */
public record Block(Span span, List<Statement> statements) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        statements.forEach(action);
    }
}
