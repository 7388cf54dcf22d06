package dev.vivarium.lsp.feature;

import dev.vivarium.syntax.TokenKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words and names. */
final class Keywords {
    static final Set<String> ALL = Arrays.stream(TokenKind.values())
            .filter(TokenKind::isKeyword)
            .map(TokenKind::text)
            .collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    /** Whether a text can be a name. */
    static boolean isName(String text) {
        if (text.isEmpty() || ALL.contains(text) || Character.isDigit(text.charAt(0))) {
            return false;
        }
        return text.chars().allMatch(c -> c == '_' || c >= 0x80 || Character.isLetterOrDigit(c));
    }
}
