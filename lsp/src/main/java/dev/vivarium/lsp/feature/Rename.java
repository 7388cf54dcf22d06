package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** {@code textDocument/rename} and its preparation. */
public final class Rename {
    static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "__debug__",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** A rename that cannot be done; the message is for the user. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private Rename() {}

    /** The range of the name that would be renamed; null where nothing can be. */
    public static Range prepare(Document document, Position position) {
        NamedPlace place = Bindings.of(document).at(document.offset(position));
        return place == null || place.symbol() == null
                ? null
                : document.range(place.occurrence().span());
    }

    /** The edits of a rename; null where there is no name. */
    public static WorkspaceEdit edit(Document document, Position position, String newName) throws Refused {
        NamedPlace place = Bindings.of(document).at(document.offset(position));
        if (place == null || place.symbol() == null) {
            return null;
        }
        check(document, place.symbol(), newName);
        List<TextEdit> edits = new ArrayList<>();
        for (Occurrence occurrence : place.symbol().occurrences()) {
            edits.add(new TextEdit(
                    document.range(occurrence.span()), replacement(document, place.symbol(), occurrence, newName)));
        }
        return new WorkspaceEdit(Map.of(document.uri(), edits));
    }

    private static void check(Document document, Symbol symbol, String newName) throws Refused {
        if (!isIdentifier(newName)) {
            throw new Refused("'" + newName + "' is not a name");
        }
        for (Occurrence occurrence : symbol.occurrences()) {
            Symbol other = occurrence.scope().lookUp(newName);
            if (other != null && other != symbol) {
                throw new Refused("'" + newName + "' already means something else in line "
                        + document.source().line(occurrence.span().start()));
            }
        }
        if (isCapturedBelow(symbol.scope(), symbol, newName)) {
            throw new Refused("'" + newName + "' is used inside with another meaning");
        }
    }

    /** Whether a name that means nothing of the document now would mean the renamed symbol. */
    private static boolean isCapturedBelow(Scope scope, Symbol symbol, String newName) {
        return scope.children().stream()
                .anyMatch(child -> child.own(newName) != null
                                && symbol.occurrences().stream().anyMatch(occurrence -> occurrence.scope() == child)
                        || isCapturedBelow(child, symbol, newName));
    }

    /** An imported name keeps its name in the module it comes from. */
    private static String replacement(Document document, Symbol symbol, Occurrence occurrence, String newName) {
        boolean plainImport = occurrence.node() instanceof ImportedName imported && imported.alias() == null
                || occurrence.node() instanceof ImportAlias alias
                        && alias.alias() == null
                        && alias.name().parts().size() == 1;
        Span span = occurrence.span();
        return plainImport && occurrence.access() == Symbol.Access.DEFINITION
                ? document.text(span) + " as " + newName
                : newName;
    }

    static boolean isIdentifier(String text) {
        if (text.isEmpty() || KEYWORDS.contains(text) || Character.isDigit(text.charAt(0))) {
            return false;
        }
        return text.chars().allMatch(c -> c == '_' || c >= 0x80 || Character.isLetterOrDigit(c));
    }
}
