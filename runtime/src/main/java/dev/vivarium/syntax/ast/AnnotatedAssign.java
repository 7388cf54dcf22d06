package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code target: annotation = value}; {@code value} is null when absent. */
public record AnnotatedAssign(Span span, Expression target, Expression annotation, Expression value)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitAnnotatedAssign(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(target);
        action.accept(annotation);
        if (value != null) {
            action.accept(value);
        }
    }
}
