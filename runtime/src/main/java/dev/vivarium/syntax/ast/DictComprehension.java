package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A dict comprehension. The first clause is a {@link ComprehensionFor}. */
public record DictComprehension(Span span, Expression key, Expression value, List<ComprehensionClause> clauses)
        implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDictComprehension(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(key);
        action.accept(value);
        clauses.forEach(action);
    }
}
