package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member.Place;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/**
 * {@code textDocument/implementation}: the classes below a class, the methods that override a method. Also
 * {@code textDocument/declaration}: where the document itself introduces a name, were it by an import.
 */
public final class Implementations {
    private Implementations() {}

    public static List<Location> at(Question question, Position position) {
        Meaning meaning = Meaning.of(question, question.at(position));
        List<Location> locations = new ArrayList<>();
        for (Place place : meaning == null ? List.<Place>of() : meaning.places()) {
            if (place.node() instanceof ClassDefinition definition) {
                UserClass of = new UserClass(place.document(), definition);
                TypeHierarchy.allSubclasses(question, of)
                        .forEach(sub -> locations.add(location(sub.document(), sub.definition())));
            } else if (place.node() instanceof FunctionDefinition function) {
                overriding(question, place.document(), function, locations);
            }
        }
        return locations;
    }

    private static void overriding(
            Question question, Document document, FunctionDefinition function, List<Location> locations) {
        Node block = Parents.of(document).of(function);
        Node owner = block == null ? null : Parents.of(document).of(block);
        if (!(owner instanceof ClassDefinition definition)) {
            locations.add(
                    new Location(document.uri(), document.range(function.name().span())));
            return;
        }
        for (UserClass sub : TypeHierarchy.allSubclasses(question, new UserClass(document, definition))) {
            Symbol own = Bindings.of(sub.document())
                    .scopeOf(sub.definition())
                    .own(function.name().text());
            if (own != null) {
                own.bindings()
                        .forEach(binding -> locations.add(new Location(
                                sub.document().uri(), sub.document().range(binding.span()))));
            }
        }
    }

    private static Location location(Document document, ClassDefinition definition) {
        return new Location(document.uri(), document.range(definition.name().span()));
    }

    public static List<Location> declarations(Question question, Position position) {
        Document document = question.document();
        Symbol symbol = SymbolFeatures.symbolAt(document, position);
        if (symbol == null || symbol.bindings().isEmpty()) {
            return Definitions.at(question, position);
        }
        return List.of(new Location(
                document.uri(), document.range(symbol.bindings().get(0).span())));
    }
}
