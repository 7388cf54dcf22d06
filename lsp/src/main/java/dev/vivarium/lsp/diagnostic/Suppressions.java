package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.source.Comment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments {@code # vivarium: ignore} or {@code # vivarium: ignore[code, code]}, each for its own line. */
final class Suppressions {
    private static final Pattern COMMENT = Pattern.compile("vivarium:\\s*ignore(?:\\[([\\w\\s,-]*)])?");

    /** By line; an empty set stands for all codes. */
    private final Map<Integer, Set<String>> codes = new HashMap<>();

    Suppressions(Document document) {
        for (Comment comment : document.tree().comments()) {
            Matcher matcher = COMMENT.matcher(document.text(comment.span()));
            if (matcher.find()) {
                Set<String> named = matcher.group(1) == null
                        ? Set.of()
                        : Set.copyOf(List.of(matcher.group(1).strip().split("\\s*,\\s*")));
                codes.put(document.source().line(comment.span().start()), named);
            }
        }
    }

    boolean covers(int line, String code) {
        Set<String> named = codes.get(line);
        return named != null && (named.isEmpty() || named.contains(code));
    }
}
