package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code from ..module import *}; {@code level} and {@code module} as in {@link ImportFrom}. */
public record ImportStar(Span span, int level, DottedName module) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitImportStar(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (module != null) {
            action.accept(module);
        }
    }
}
