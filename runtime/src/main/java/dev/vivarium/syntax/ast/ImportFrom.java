package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code from ..module import a as b}. {@code level} counts the leading dots; {@code module} is null when there
 * are only dots.
 */
public record ImportFrom(Span span, int level, DottedName module, List<ImportedName> names) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitImportFrom(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (module != null) {
            action.accept(module);
        }
        names.forEach(action);
    }
}
