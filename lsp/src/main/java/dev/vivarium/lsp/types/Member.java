package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Supplier;

/**
 * An attribute of a type or module.
 *
 * @param type what it is; asked for when needed, for a list of completions does not
 * @param places where the workspace defines it
 * @param row where the runtime's tables define it; null for a member of the workspace
 */
public record Member(String name, Supplier<Type> type, List<Place> places, Row row) {
    /**
     * A definition in the workspace.
     *
     * @param span the name
     * @param node what defines it
     */
    public record Place(Document document, Span span, Node node) {}
}
