package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code key: value} between braces; {@code value} is null only within {@link MixedBraces}. */
public record DictItem(Span span, Expression key, Expression value) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(key);
        if (value != null) {
            action.accept(value);
        }
    }
}
