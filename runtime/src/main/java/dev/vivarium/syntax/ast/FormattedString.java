package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/**
 * An f-string, which MicroPython defines by its expansion: {@code call} is
 * {@code "template".format(fields...)}, and that is what gets evaluated. Spans of the fields lie in the source;
 * the template's span is the whole literal. Field {@code {x=}} puts {@code x=} in the template.
 */
public record FormattedString(Span span, Call call) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFormattedString(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(call);
    }
}
