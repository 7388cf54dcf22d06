package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A set comprehension. The first clause is a {@link ComprehensionFor}. */
public record SetComprehension(Span span, Expression element, List<ComprehensionClause> clauses) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSetComprehension(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(element);
        clauses.forEach(action);
    }
}
