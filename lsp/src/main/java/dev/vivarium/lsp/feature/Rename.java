package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.CursorPosition;
import dev.vivarium.lsp.analysis.CursorPosition.OnModule;
import dev.vivarium.lsp.analysis.CursorPosition.OnName;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** {@code textDocument/rename} and its preparation. */
public final class Rename {
    private final Question question;
    private final String newName;
    private final CancelChecker cancelled;

    private Rename(Question question, String newName, CancelChecker cancelled) {
        this.question = question;
        this.newName = newName;
        this.cancelled = cancelled;
    }

    /** The range of the name that would be renamed; null where nothing can be. */
    public static Range prepare(Question question, Position position) {
        CursorPosition at = question.at(position);
        if (at instanceof OnName || at instanceof OnModule) {
            NamedPlace place =
                    Bindings.of(question.document()).at(question.document().offset(position));
            return place == null || place.symbol() == null
                    ? null
                    : question.document().range(place.occurrence().span());
        }
        Meaning meaning = Meaning.of(question, at);
        return meaning == null || meaning.places().isEmpty()
                ? null
                : question.document().range(meaning.span());
    }

    /** The edits of a rename; null where there is no name. */
    public static WorkspaceEdit edit(Question question, Position position, String newName, CancelChecker cancelled)
            throws Refused {
        if (prepare(question, position) == null) {
            return null;
        }
        if (!Keywords.isName(newName)) {
            throw new Refused("'" + newName + "' is not a name");
        }
        return new Rename(question, newName, cancelled).edit(question.document().offset(position));
    }

    private WorkspaceEdit edit(int offset) throws Refused {
        CursorPosition at = question.at(offset);
        NamedPlace named = Bindings.of(question.document()).at(offset);
        boolean isImport = at instanceof OnModule
                || at instanceof OnName on && bringsInFromOutside(on.place().symbol());
        if (isImport) {
            return ofImport(named.symbol());
        }
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        Set<Symbol> symbols = new LinkedHashSet<>();
        for (ReferenceSearch.Reference reference : ReferenceSearch.at(question, offset, cancelled)) {
            Document document = reference.document();
            if (document.isProvided()) {
                throw new Refused("it is part of the runtime and keeps its name");
            }
            NamedPlace place = Bindings.of(document).at(reference.span().start());
            if (place != null && place.symbol() != null && symbols.add(place.symbol())) {
                check(document, place.symbol());
            }
            edits.computeIfAbsent(document.uri(), uri -> new ArrayList<>())
                    .add(new TextEdit(document.range(reference.span()), newName));
        }
        return new WorkspaceEdit(edits);
    }

    /** Whether all that a symbol is bound to comes from a module that the workspace does not hold, or is a module. */
    private boolean bringsInFromOutside(Symbol symbol) {
        List<Occurrence> bindings = symbol.bindings();
        for (Occurrence binding : bindings) {
            boolean isImport = binding.node() instanceof ImportAlias || binding.node() instanceof ImportedName;
            if (!isImport || binding.node() instanceof ImportedName name && name.alias() != null) {
                return false;
            }
            if (binding.node() instanceof ImportedName) {
                Meaning meaning =
                        Meaning.of(question, question.at(binding.span().start()));
                boolean definesName = meaning != null
                        && meaning.places().stream()
                                .anyMatch(place -> place.span().length() > 0);
                if (definesName) {
                    return false;
                }
            }
        }
        return !bindings.isEmpty();
    }

    private WorkspaceEdit ofImport(Symbol symbol) throws Refused {
        Document document = question.document();
        check(document, symbol);
        List<TextEdit> edits = new ArrayList<>();
        for (Occurrence occurrence : symbol.occurrences()) {
            edits.add(new TextEdit(document.range(occurrence.span()), replacement(document, occurrence)));
        }
        return new WorkspaceEdit(Map.of(document.uri(), edits));
    }

    /** An imported name keeps its name in the module it comes from. */
    private String replacement(Document document, Occurrence occurrence) {
        boolean plainImport = occurrence.node() instanceof ImportedName imported && imported.alias() == null
                || occurrence.node() instanceof ImportAlias alias
                        && alias.alias() == null
                        && alias.name().parts().size() == 1;
        Span span = occurrence.span();
        return plainImport && occurrence.access() == Symbol.Access.DEFINITION
                ? document.text(span) + " as " + newName
                : newName;
    }

    private void check(Document document, Symbol symbol) throws Refused {
        for (Occurrence occurrence : symbol.occurrences()) {
            Symbol other = occurrence.scope().lookUp(newName);
            if (other != null && other != symbol) {
                throw new Refused("'" + newName + "' already means something else in "
                        + (document.uri().equals(question.document().uri()) ? "" : document.uri() + " ")
                        + "line "
                        + document.source().line(occurrence.span().start()));
            }
        }
        if (isCapturedBelow(symbol.scope(), symbol)) {
            throw new Refused("'" + newName + "' is used inside with another meaning");
        }
    }

    /** Whether a name that means nothing of the document now would mean the renamed symbol. */
    private boolean isCapturedBelow(Scope scope, Symbol symbol) {
        return scope.children().stream()
                .anyMatch(child -> child.own(newName) != null
                                && symbol.occurrences().stream().anyMatch(occurrence -> occurrence.scope() == child)
                        || isCapturedBelow(child, symbol));
    }
}
