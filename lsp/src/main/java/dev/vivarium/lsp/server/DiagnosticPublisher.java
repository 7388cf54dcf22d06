package dev.vivarium.lsp.server;

import dev.vivarium.lsp.diagnostic.Rules;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Sends the diagnostics of each document a moment after its last change. */
final class DiagnosticPublisher {
    /** Long enough that a burst of keystrokes is checked once, short enough to seem immediate. */
    private static final long DELAY_MILLISECONDS = 40;

    private final Documents documents;
    private final Worker worker;
    private final Map<String, ScheduledFuture<?>> scheduled = new HashMap<>();
    private LanguageClient client;

    DiagnosticPublisher(Documents documents, Worker worker) {
        this.documents = documents;
        this.worker = worker;
    }

    void connect(LanguageClient connected) {
        client = connected;
    }

    synchronized void changed(String uri) {
        ScheduledFuture<?> before = scheduled.put(uri, worker.later(() -> publish(uri), DELAY_MILLISECONDS));
        if (before != null) {
            before.cancel(false);
        }
    }

    synchronized void closed(String uri) {
        ScheduledFuture<?> before = scheduled.remove(uri);
        if (before != null) {
            before.cancel(false);
        }
        client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }

    private void publish(String uri) {
        Document document = documents.get(uri);
        if (document == null) {
            return;
        }
        List<Diagnostic> found = check(document);
        if (documents.get(uri) == document) {
            client.publishDiagnostics(new PublishDiagnosticsParams(uri, found, document.version()));
        }
    }

    static List<Diagnostic> check(Document document) {
        try {
            return Rules.check(document);
        } catch (StackOverflowError nestedTooDeeply) {
            return List.of();
        }
    }
}
