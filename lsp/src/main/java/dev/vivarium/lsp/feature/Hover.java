package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.CursorPosition.OnName;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.measured.Measured;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.object.BuiltinTable.Constant;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/hover}: what the name under the cursor is, and its documentation. */
public final class Hover {
    private Hover() {}

    /** @param markdown whether the client shows it; plain text otherwise */
    public static org.eclipse.lsp4j.Hover at(Question question, Position position, boolean markdown) {
        return at(question, position, markdown, null);
    }

    /** @param measured what the last run left; null where nothing is known of one */
    public static org.eclipse.lsp4j.Hover at(
            Question question, Position position, boolean markdown, Measured measured) {
        Meaning meaning = Meaning.of(question, question.at(position));
        if (meaning == null || !meaning.type().isKnown() && meaning.places().isEmpty() && meaning.row() == null) {
            return null;
        }
        String line = new Descriptions(question.inference()).line(meaning.name(), meaning.type());
        String text = documentation(meaning) + lastValue(question, position, measured);
        text = text.stripLeading();
        MarkupContent content = markdown
                ? new MarkupContent(
                        MarkupKind.MARKDOWN, "```python\n" + line + "\n```" + (text.isEmpty() ? "" : "\n\n" + text))
                : new MarkupContent(MarkupKind.PLAINTEXT, text.isEmpty() ? line : line + "\n\n" + text);
        return new org.eclipse.lsp4j.Hover(content, question.document().range(meaning.span()));
    }

    /** The value that a variable of the module had at the end of the last run. */
    private static String lastValue(Question question, Position position, Measured measured) {
        boolean isGlobal = measured != null
                && question.at(position) instanceof OnName on
                && on.place().symbol() != null
                && on.place().symbol().scope().kind() == Scope.Kind.MODULE;
        String value = isGlobal
                ? measured.globals()
                        .get(((OnName) question.at(position)).place().name())
                : null;
        return value == null ? "" : "\n\nIn the last run (" + measured.name() + "): " + value;
    }

    private static String documentation(Meaning meaning) {
        for (Type type : meaning.type().members()) {
            String text = Descriptions.documentation(type);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return meaning.row() instanceof Constant constant ? constant.documentation() : "";
    }
}
