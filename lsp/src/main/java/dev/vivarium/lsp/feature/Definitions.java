package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.types.Member.Place;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/definition} and {@code typeDefinition}: where a name, or the class of its value, is defined. */
public final class Definitions {
    private Definitions() {}

    public static List<Location> at(Question question, Position position) {
        Meaning meaning = Meaning.of(question, question.at(position));
        return meaning == null
                ? List.of()
                : meaning.places().stream()
                        .filter(Definitions::canBeOpened)
                        .map(Definitions::location)
                        .distinct()
                        .toList();
    }

    public static List<Location> ofTypeAt(Question question, Position position) {
        Meaning meaning = Meaning.of(question, question.at(position));
        List<Location> locations = new ArrayList<>();
        for (Type type : meaning == null ? List.<Type>of() : meaning.type().members()) {
            UserClass of = type instanceof UserInstance instance
                    ? instance.of()
                    : type instanceof UserClass itself ? itself : null;
            if (of != null && !of.document().isProvided()) {
                locations.add(
                        location(new Place(of.document(), of.definition().name().span(), of.definition())));
            }
        }
        return locations;
    }

    /** What is part of the runtime has no file that an editor could open. */
    private static boolean canBeOpened(Place place) {
        return !place.document().isProvided();
    }

    static Location location(Place place) {
        return new Location(place.document().uri(), place.document().range(place.span()));
    }
}
