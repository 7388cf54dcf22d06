package dev.vivarium.lsp.server;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The semantic tokens that were last sent for each document, so that only what has changed is sent again. */
final class TokenHistory {
    private final AtomicLong results = new AtomicLong();
    private final ConcurrentMap<String, SemanticTokens> sent = new ConcurrentHashMap<>();

    SemanticTokens whole(String uri, List<Integer> tokens) {
        SemanticTokens fresh = new SemanticTokens(Long.toString(results.incrementAndGet()), tokens);
        sent.put(uri, fresh);
        return fresh;
    }

    Either<SemanticTokens, SemanticTokensDelta> since(String uri, String result, List<Integer> tokens) {
        SemanticTokens before = sent.get(uri);
        SemanticTokens fresh = whole(uri, tokens);
        if (before == null || !before.getResultId().equals(result)) {
            return Either.forLeft(fresh);
        }
        return Either.forRight(new SemanticTokensDelta(edits(before.getData(), tokens), fresh.getResultId()));
    }

    private static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int same = 0;
        while (same < shorter - start
                && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        int deleted = before.size() - start - same;
        List<Integer> inserted = after.subList(start, after.size() - same);
        return deleted == 0 && inserted.isEmpty()
                ? List.of()
                : List.of(new SemanticTokensEdit(start, deleted, List.copyOf(inserted)));
    }

    void forget(String uri) {
        sent.remove(uri);
    }
}
