package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.ModuleFinder;
import dev.vivarium.module.Board;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which modules a check was given, so that the next one can see whether it would be given the same. */
final class Surroundings {
    /** @param from null for the document that is checked, whose versions are different objects */
    private record Import(Document from, int level, String name) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Import that && from == that.from && level == that.level && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return (System.identityHashCode(from) * 31 + level) * 31 + name.hashCode();
        }
    }

    private final Map<Import, Document> given = new LinkedHashMap<>();
    private boolean circular;
    private Board board;

    /** Whether another module imports the document, so that anything in it may depend on anything else in it. */
    boolean isCircular() {
        return circular;
    }

    /** A finder for one check of a document, which asks for each module once and notes what it was given. */
    ModuleFinder noting(Document document, ModuleFinder modules) {
        Map<Import, Document> asked = new HashMap<>();
        board = modules.board();
        return new ModuleFinder() {
            @Override
            public Document find(Document from, int level, String name) {
                Import wanted = new Import(from == document ? null : from, level, name);
                if (asked.containsKey(wanted)) {
                    return asked.get(wanted);
                }
                Document found = modules.find(from, level, name);
                circular |= found != null && found.uri().equals(document.uri());
                asked.put(wanted, found);
                given.put(wanted, found);
                return found;
            }

            @Override
            public Board board() {
                return board;
            }

            @Override
            public Collection<String> stubNames() {
                return modules.stubNames();
            }

            @Override
            public Document stubOfAnyBoard(String name) {
                return modules.stubOfAnyBoard(name);
            }
        };
    }

    /** Which documents were given. */
    Set<String> uris() {
        return given.values().stream()
                .filter(document -> document != null)
                .map(Document::uri)
                .collect(Collectors.toSet());
    }

    /** Whether a finder gives the same modules as before. */
    boolean hold(Document document, ModuleFinder modules) {
        if (modules.board() != board) {
            return false;
        }
        for (Map.Entry<Import, Document> entry : given.entrySet()) {
            Import wanted = entry.getKey();
            Document from = wanted.from() == null ? document : wanted.from();
            if (modules.find(from, wanted.level(), wanted.name()) != entry.getValue()) {
                return false;
            }
        }
        return true;
    }
}
