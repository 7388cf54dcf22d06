package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.CursorPosition;
import dev.vivarium.lsp.analysis.CursorPosition.OnAttribute;
import dev.vivarium.lsp.analysis.CursorPosition.OnExport;
import dev.vivarium.lsp.analysis.CursorPosition.OnImportedName;
import dev.vivarium.lsp.analysis.CursorPosition.OnKeyword;
import dev.vivarium.lsp.analysis.CursorPosition.OnModule;
import dev.vivarium.lsp.analysis.CursorPosition.OnName;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Member.Place;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.lsp.types.Type.UserModule;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the name at a place means.
 *
 * @param name as it is written
 * @param span where it stands
 * @param type what it is
 * @param places where the workspace defines it
 * @param row where the runtime's tables define it, or null
 */
record Meaning(String name, Span span, Type type, List<Place> places, Row row) {
    /** How many modules may hand a thing on; there are circles. */
    private static final int MOST_HOPS = 8;

    /** The meaning at a position; null where nothing has one. */
    static Meaning of(Question question, CursorPosition position) {
        if (position instanceof OnAttribute on) {
            Member member = question.inference().member(question.document(), on.attribute());
            Type type =
                    member == null ? Type.UNKNOWN : question.inference().typeOf(question.document(), on.attribute());
            return ofMember(
                    question,
                    on.attribute().name().text(),
                    on.attribute().name().span(),
                    type,
                    member,
                    0);
        } else if (position instanceof OnModule on) {
            Type module = question.inference().module(question.document(), on.level(), on.name());
            boolean isFolder = !module.isKnown()
                    && question.inference()
                            .module(question.document(), on.level(), on.whole())
                            .isKnown();
            module = isFolder ? new Type.FolderModule(on.name(), question.document()) : module;
            return new Meaning(on.name(), on.span(), module, placesOf(module), null);
        } else if (position instanceof OnImportedName on) {
            return imported(question, on.statement(), on.name(), 0);
        }
        if (position instanceof OnKeyword on) {
            return keyword(question, on);
        }
        if (position instanceof OnExport on) {
            return exported(question, on);
        }
        return position instanceof OnName on ? ofName(question, on.place()) : null;
    }

    private static Meaning ofMember(Question question, String name, Span span, Type type, Member member, int hops) {
        if (member == null) {
            return new Meaning(name, span, type, List.of(), null);
        }
        List<Place> places = new ArrayList<>();
        Row[] row = {member.row()};
        member.places().forEach(place -> addOrigin(question, place, places, row, hops));
        return new Meaning(name, span, type, places, row[0]);
    }

    /** A module hands on what it imports: what the import brings in is meant, and not the import. */
    private static void addOrigin(Question question, Place place, List<Place> places, Row[] row, int hops) {
        boolean isImport = place.node() instanceof ImportedName || place.node() instanceof ImportAlias;
        Occurrence binding = new Occurrence(place.span(), Symbol.Access.DEFINITION, place.node(), null);
        Meaning origin = isImport && hops < MOST_HOPS ? origin(question.in(place.document()), binding, hops + 1) : null;
        if (origin == null || origin.places().isEmpty() && origin.row() == null) {
            places.add(place);
        } else {
            places.addAll(origin.places());
            row[0] = origin.row();
        }
    }

    private static Meaning exported(Question question, OnExport on) {
        Symbol symbol = Bindings.of(question.document()).module().own(on.name());
        if (symbol == null || symbol.bindings().isEmpty()) {
            return null;
        }
        Meaning named = ofName(
                question, new NamedPlace(on.name(), symbol, symbol.bindings().get(0)));
        return new Meaning(on.name(), on.span(), named.type(), named.places(), named.row());
    }

    /** The parameter that a keyword argument is for, with the type of what it is given. */
    private static Meaning keyword(Question question, OnKeyword on) {
        List<Place> places = new ArrayList<>();
        Type type = Type.UNKNOWN;
        for (Type called : question.inference()
                .typeOf(question.document(), on.call().function())
                .members()) {
            UserFunction function = called instanceof UserClass of ? constructor(question, of) : null;
            function = called instanceof UserFunction user ? user : function;
            for (Parameter parameter : function == null
                    ? List.<Parameter>of()
                    : function.definition().parameters()) {
                if (parameter.name() != null
                        && parameter.name().text().equals(on.name().text())) {
                    places.add(new Place(function.document(), parameter.name().span(), parameter));
                    type = question.inference()
                            .symbol(
                                    function.document(),
                                    Bindings.of(function.document())
                                            .scopeOf(function.definition())
                                            .own(parameter.name().text()));
                }
            }
        }
        Type given = given(question, on);
        return new Meaning(on.name().text(), on.name().span(), given.isKnown() ? given : type, places, null);
    }

    /** The type of the value that the call gives. */
    private static Type given(Question question, OnKeyword on) {
        for (Argument argument : on.call().arguments()) {
            if (argument.name() == on.name()) {
                return question.inference().typeOf(question.document(), argument.value());
            }
        }
        return Type.UNKNOWN;
    }

    private static UserFunction constructor(Question question, UserClass of) {
        Member init = question.inference().members().find(new UserInstance(of), "__init__");
        return init != null && init.type().get() instanceof UserFunction function ? function : null;
    }

    private static List<Place> placesOf(Type module) {
        return module instanceof UserModule user
                ? List.of(new Place(
                        user.document(), new Span(0, 0), user.document().tree().module()))
                : List.of();
    }

    private static Meaning imported(Question question, ImportFrom statement, ImportedName name, int hops) {
        String module = statement.module() == null ? "" : statement.module().text();
        Type from = question.inference().module(question.document(), statement.level(), module);
        Member member = question.inference().members().find(from, name.name().text());
        if (member != null) {
            return ofMember(
                    question,
                    name.name().text(),
                    name.name().span(),
                    member.type().get(),
                    member,
                    hops);
        }
        String dotted = module.isEmpty()
                ? name.name().text()
                : module + "." + name.name().text();
        Type submodule = question.inference().module(question.document(), statement.level(), dotted);
        return new Meaning(name.name().text(), name.name().span(), submodule, placesOf(submodule), null);
    }

    private static Meaning ofName(Question question, NamedPlace place) {
        Occurrence use = place.occurrence();
        Document document = question.document();
        if (place.symbol() == null) {
            Member star = question.inference().starImported(document, place.name());
            if (star != null) {
                return ofMember(question, place.name(), use.span(), star.type().get(), star, 0);
            }
            Row row = ModuleTables.builtin(place.name());
            Type type = question.inference().name(document, new Name(use.span(), place.name()));
            return new Meaning(place.name(), use.span(), type, List.of(), row);
        }
        Type type = use.node() instanceof Name name && name.span().equals(use.span())
                ? question.inference().typeOf(document, name)
                : use.access().isBinding()
                        ? question.inference().binding(document, use)
                        : question.inference().symbol(document, place.symbol());
        List<Place> places = new ArrayList<>();
        Row row = null;
        for (Occurrence binding : place.symbol().bindings()) {
            Meaning origin = origin(question, binding, 0);
            if (origin == null || origin.places().isEmpty() && origin.row() == null) {
                places.add(new Place(document, binding.span(), binding.node()));
            } else {
                places.addAll(origin.places());
                row = origin.row();
            }
        }
        return new Meaning(place.name(), use.span(), type, places, row);
    }

    /** What an import brings in; null for other bindings. */
    private static Meaning origin(Question question, Occurrence binding, int hops) {
        Document document = question.document();
        if (binding.node() instanceof ImportedName name) {
            ImportFrom statement = Parents.of(document).enclosing(name, ImportFrom.class);
            return imported(question, statement, name, hops);
        } else if (binding.node() instanceof ImportAlias alias) {
            String module = alias.alias() == null
                    ? alias.name().parts().get(0).text()
                    : alias.name().text();
            Type type = question.inference().module(document, 0, module);
            return new Meaning(module, binding.span(), type, placesOf(type), null);
        }
        return null;
    }
}
