package dev.vivarium.lsp.workspace;

import dev.vivarium.lsp.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the index keeps of a file: enough to know whether it is worth reading again. */
record FileSummary(Set<String> words, List<Declaration> declarations) {
    static FileSummary of(Document document) {
        return new FileSummary(Set.copyOf(words(document.source().text())), List.copyOf(Declaration.of(document)));
    }

    /** Everything that looks like a name, in comments and strings as well. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && isWordCharacter(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                // Numbers are no names.
                if (!Character.isDigit(text.charAt(start))) {
                    words.add(text.substring(start, i).intern());
                }
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
