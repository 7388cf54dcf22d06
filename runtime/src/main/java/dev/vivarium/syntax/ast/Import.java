package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code import a.b as c, d}. */
public record Import(Span span, List<ImportAlias> names) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitImport(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        names.forEach(action);
    }
}
