package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.CursorPosition;
import dev.vivarium.lsp.analysis.CursorPosition.OnAttribute;
import dev.vivarium.lsp.analysis.CursorPosition.OnImportedName;
import dev.vivarium.lsp.analysis.CursorPosition.OnKeyword;
import dev.vivarium.lsp.analysis.CursorPosition.OnModule;
import dev.vivarium.lsp.analysis.CursorPosition.OnName;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Parents;
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
    /** The meaning at a position; null where nothing has one. */
    static Meaning of(Question question, CursorPosition position) {
        if (position instanceof OnAttribute on) {
            Member member = question.inference().member(question.document(), on.attribute());
            Type type =
                    member == null ? Type.UNKNOWN : question.inference().typeOf(question.document(), on.attribute());
            return ofMember(on.attribute().name().text(), on.attribute().name().span(), type, member);
        } else if (position instanceof OnModule on) {
            Type module = question.inference().module(question.document(), on.level(), on.name());
            return new Meaning(on.name(), on.span(), module, placesOf(module), null);
        } else if (position instanceof OnImportedName on) {
            return imported(question, on.statement(), on.name());
        }
        if (position instanceof OnKeyword on) {
            return keyword(question, on);
        }
        return position instanceof OnName on ? ofName(question, on.place()) : null;
    }

    private static Meaning ofMember(String name, Span span, Type type, Member member) {
        return member == null
                ? new Meaning(name, span, type, List.of(), null)
                : new Meaning(name, span, type, member.places(), member.row());
    }

    /** The parameter that a keyword argument is for; null where it is not known what is called. */
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
        return places.isEmpty() ? null : new Meaning(on.name().text(), on.name().span(), type, places, null);
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

    private static Meaning imported(Question question, ImportFrom statement, ImportedName name) {
        String module = statement.module() == null ? "" : statement.module().text();
        Type from = question.inference().module(question.document(), statement.level(), module);
        Member member = question.inference().members().find(from, name.name().text());
        if (member != null) {
            return ofMember(
                    name.name().text(), name.name().span(), member.type().get(), member);
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
            Row row = ModuleTables.builtin(place.name());
            Type type = question.inference().name(document, new Name(use.span(), place.name()));
            return new Meaning(place.name(), use.span(), type, List.of(), row);
        }
        Type type = use.node() instanceof Name name && name.span().equals(use.span())
                ? question.inference().typeOf(document, name)
                : question.inference().binding(document, use);
        List<Place> places = new ArrayList<>();
        Row row = null;
        for (Occurrence binding : place.symbol().bindings()) {
            Meaning origin = origin(question, document, binding);
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
    private static Meaning origin(Question question, Document document, Occurrence binding) {
        if (binding.node() instanceof ImportedName name) {
            ImportFrom statement = Parents.of(document).enclosing(name, ImportFrom.class);
            return imported(question, statement, name);
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
