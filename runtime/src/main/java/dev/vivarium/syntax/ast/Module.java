package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** The root of a tree. For an eval expression its body is one {@link ExpressionStatement}. */
public record Module(Span span, List<Statement> body) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        body.forEach(action);
    }
}
