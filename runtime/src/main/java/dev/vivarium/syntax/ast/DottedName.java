package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code a.b.c}: at least one part. */
public record DottedName(Span span, List<Identifier> parts) implements Node {
    /** The parts joined by dots. */
    public String text() {
        if (parts.size() == 1) {
            return parts.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (Identifier part : parts) {
            if (text.length() > 0) {
                text.append('.');
            }
            text.append(part.text());
        }
        return text.toString();
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        parts.forEach(action);
    }
}
