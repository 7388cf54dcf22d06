package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.CursorPosition;
import dev.vivarium.lsp.analysis.CursorPosition.OnName;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member.Place;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * Finds the places in the workspace that mean what a place means: every place where the name stands is asked what it
 * means. An attribute of a value whose type is not known means nothing and is not found.
 */
final class ReferenceSearch {
    /**
     * A place that means what is looked for.
     *
     * @param declares whether it is one of the definitions
     */
    record Reference(Document document, Span span, boolean declares) {
        boolean isSamePlace(Reference other) {
            return document == other.document && span.equals(other.span);
        }
    }

    /** A definition, in whatever version of its document. */
    private record Definition(String uri, int start) {}

    private final Question question;
    private final CancelChecker cancelled;
    private final Set<Definition> definitions = new HashSet<>();

    private ReferenceSearch(Question question, CancelChecker cancelled) {
        this.question = question;
        this.cancelled = cancelled;
    }

    /** All references to what stands at an offset, in no particular order of documents. */
    static List<Reference> at(Question question, int offset, CancelChecker cancelled) {
        CursorPosition position = question.at(offset);
        if (position instanceof OnName on
                && on.place().symbol() != null
                && isLocal(on.place().symbol())) {
            List<Reference> references =
                    new ArrayList<>(local(question.document(), on.place().symbol()));
            if (isParameter(on.place().symbol())) {
                // Calls may name it.
                of(question, Meaning.of(question, position), cancelled).stream()
                        .filter(reference -> references.stream().noneMatch(reference::isSamePlace))
                        .toList()
                        .forEach(references::add);
            }
            return references;
        }
        Meaning meaning = Meaning.of(question, position);
        return meaning == null ? List.of() : of(question, meaning, cancelled);
    }

    static List<Reference> of(Question question, Meaning meaning, CancelChecker cancelled) {
        return new ReferenceSearch(question, cancelled).find(meaning);
    }

    /** Whether a symbol can be seen from its document alone. */
    private static boolean isLocal(Symbol symbol) {
        return symbol.scope().kind() != Scope.Kind.MODULE && symbol.scope().kind() != Scope.Kind.CLASS;
    }

    private static boolean isParameter(Symbol symbol) {
        return symbol.bindings().stream().anyMatch(binding -> binding.node() instanceof Parameter);
    }

    private static List<Reference> local(Document document, Symbol symbol) {
        List<Reference> references = new ArrayList<>();
        for (Occurrence occurrence : symbol.occurrences()) {
            references.add(new Reference(document, occurrence.span(), occurrence.access() != Access.READ));
        }
        return references;
    }

    private List<Reference> find(Meaning meaning) {
        for (Place place : meaning.places()) {
            definitions.add(new Definition(place.document().uri(), place.span().start()));
        }
        if (definitions.isEmpty() && meaning.row() == null && !isModule(meaning)) {
            return List.of();
        }
        Map<Definition, Reference> found = new LinkedHashMap<>();
        String name = lastPart(meaning.name());
        for (Document document : documents(name, meaning.places())) {
            cancelled.checkCanceled();
            for (int start : occurrences(document.source().text(), name)) {
                if (means(document, start, meaning)) {
                    Span span = new Span(start, start + name.length());
                    Definition key = new Definition(document.uri(), start);
                    found.put(key, new Reference(document, span, definitions.contains(key)));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether something is a module of the runtime, or a folder of modules. */
    private static boolean isModule(Meaning meaning) {
        return meaning.type() instanceof Type.BuiltinModule || meaning.type() instanceof Type.FolderModule;
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Collection<Document> documents(String name, List<Place> places) {
        Map<String, Document> documents = new LinkedHashMap<>();
        documents.put(question.document().uri(), question.document());
        places.forEach(place -> documents.putIfAbsent(place.document().uri(), place.document()));
        question.mentions().of(name).forEach(document -> documents.putIfAbsent(document.uri(), document));
        return documents.values();
    }

    private boolean means(Document document, int offset, Meaning wanted) {
        Question there = question.in(document);
        Meaning meaning = Meaning.of(there, there.at(offset));
        if (meaning == null || meaning.span().end() < offset || meaning.span().start() > offset) {
            return false;
        }
        if (isModule(wanted) && wanted.places().isEmpty()) {
            return meaning.type().equals(wanted.type());
        } else if (definitions.isEmpty()) {
            return meaning.row() == wanted.row() && meaning.places().isEmpty();
        }
        return meaning.places().stream()
                .anyMatch(place -> definitions.contains(
                        new Definition(place.document().uri(), place.span().start())));
    }

    /** Where a word stands, each time with no letter on either side. */
    static List<Integer> occurrences(String text, String word) {
        List<Integer> starts = new ArrayList<>();
        if (word.isEmpty()) {
            return starts;
        }
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            int end = at + word.length();
            boolean alone = (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
            if (alone) {
                starts.add(at);
            }
        }
        return starts;
    }
}
