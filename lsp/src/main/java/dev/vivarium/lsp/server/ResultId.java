package dev.vivarium.lsp.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;

/** Names for lists of diagnostics: equal ones have the same, so that a client need not be sent what it has. */
final class ResultId {
    private ResultId() {}

    static String of(List<Diagnostic> diagnostics) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Diagnostic diagnostic : diagnostics) {
                digest.update(diagnostic.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
