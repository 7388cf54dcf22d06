package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What stands at an offset. */
public sealed interface CursorPosition {
    /** Nothing that has a meaning. */
    record Nowhere() implements CursorPosition {}

    /** A name. */
    record OnName(Bindings.NamedPlace place) implements CursorPosition {}

    /** The attribute's name in {@code value.name}. */
    record OnAttribute(Attribute attribute) implements CursorPosition {}

    /**
     * A module in an import statement, up to the part under the cursor.
     *
     * @param level how many dots stand before it
     * @param whole the name with the parts that follow
     */
    record OnModule(int level, String name, Span span, String whole) implements CursorPosition {}

    /** A name that is imported from a module. */
    record OnImportedName(ImportFrom statement, ImportedName name) implements CursorPosition {}

    /** A name in the module's {@code __all__}. */
    record OnExport(String name, Span span) implements CursorPosition {}

    /** The word before the equals sign of a keyword argument. */
    record OnKeyword(Call call, Name name) implements CursorPosition {}

    static CursorPosition at(Document document, int offset) {
        Node node = document.tree().module();
        Node found = node;
        while (node != null) {
            found = node;
            if (node instanceof Attribute attribute && attribute.name().span().touches(offset)) {
                return new OnAttribute(attribute);
            } else if (node instanceof ImportAlias alias && alias.name().span().touches(offset)) {
                return module(alias.name().parts(), 0, offset);
            } else if (node instanceof ImportStar star
                    && star.module() != null
                    && star.module().span().touches(offset)) {
                return module(star.module().parts(), star.level(), offset);
            } else if (node instanceof ImportFrom from) {
                return inImport(document, from, offset);
            } else if (node instanceof Assign assign && exportAt(assign, offset) != null) {
                return exportAt(assign, offset);
            } else if (node instanceof Call call) {
                Name keyword = keywordAt(call, offset);
                if (keyword != null) {
                    return new OnKeyword(call, keyword);
                }
            }
            node = childAt(node, offset);
        }
        Bindings.NamedPlace place = Bindings.of(document).at(offset);
        return place == null || !found.span().touches(offset) ? new Nowhere() : new OnName(place);
    }

    private static CursorPosition exportAt(Assign assign, int offset) {
        boolean exports = assign.targets().get(0) instanceof Name name
                && name.text().equals("__all__")
                && assign.value().span().touches(offset);
        OnExport[] found = new OnExport[1];
        if (exports) {
            assign.value().forEachChild(child -> {
                boolean plain = child instanceof StringLiteral text
                        && text.span().touches(offset)
                        && text.span().length() == text.value().length() + 2;
                if (plain) {
                    Span inside =
                            new Span(child.span().start() + 1, child.span().end() - 1);
                    found[0] = new OnExport(((StringLiteral) child).value(), inside);
                }
            });
        }
        return found[0];
    }

    private static Name keywordAt(Call call, int offset) {
        for (Argument argument : call.arguments()) {
            if (argument.kind() == ArgumentKind.KEYWORD
                    && argument.name() instanceof Name name
                    && name.span().touches(offset)) {
                return name;
            }
        }
        return null;
    }

    private static CursorPosition inImport(Document document, ImportFrom from, int offset) {
        if (from.module() != null && from.module().span().touches(offset)) {
            return module(from.module().parts(), from.level(), offset);
        }
        for (ImportedName name : from.names()) {
            if (name.name().span().touches(offset)) {
                return new OnImportedName(from, name);
            }
        }
        Bindings.NamedPlace alias = Bindings.of(document).at(offset);
        return alias == null ? new Nowhere() : new OnName(alias);
    }

    private static CursorPosition module(List<Identifier> parts, int level, int offset) {
        StringBuilder name = new StringBuilder();
        Span span = parts.get(0).span();
        for (Identifier part : parts) {
            name.append(name.length() == 0 ? "" : ".").append(part.text());
            span = part.span();
            if (span.touches(offset)) {
                break;
            }
        }
        String whole = parts.stream().map(Identifier::text).collect(Collectors.joining("."));
        return new OnModule(level, name.toString(), span, whole);
    }

    private static Node childAt(Node node, int offset) {
        Node[] found = new Node[1];
        node.forEachChild(child -> {
            // Of two that touch the offset the one that begins there is meant, unless only the first is a name.
            if (child.span().touches(offset) && (found[0] == null || child instanceof Expression)) {
                found[0] = child;
            }
        });
        return found[0];
    }
}
