package dev.vivarium.lsp.server;

import dev.vivarium.lsp.diagnostic.Rules;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Sends the diagnostics of each document a moment after its last change, unless the client asks for them itself. */
final class DiagnosticPublisher {
    /** Long enough that a burst of keystrokes is checked once, short enough to seem immediate. */
    private static final long DELAY_MILLISECONDS = 20;

    private final Session session;
    private final Map<String, ScheduledFuture<?>> scheduled = new HashMap<>();
    private LanguageClient client;

    DiagnosticPublisher(Session session) {
        this.session = session;
    }

    void connect(LanguageClient connected) {
        client = connected;
    }

    synchronized void changed(String uri) {
        if (session.client().pullsDiagnostics()) {
            return;
        }
        ScheduledFuture<?> before = scheduled.put(uri, session.worker.later(() -> publish(uri), DELAY_MILLISECONDS));
        if (before != null) {
            before.cancel(false);
        }
    }

    /** Says that something has changed that all diagnostics may depend on. */
    void allChanged() {
        if (session.client().pullsDiagnostics()) {
            if (session.client().refreshesDiagnostics()) {
                client.refreshDiagnostics();
            }
            return;
        }
        session.documents.all().forEach(document -> changed(document.uri()));
    }

    synchronized void closed(String uri) {
        ScheduledFuture<?> before = scheduled.remove(uri);
        if (before != null) {
            before.cancel(false);
        }
        if (!session.client().pullsDiagnostics()) {
            client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
        }
    }

    private void publish(String uri) {
        Document document = session.documents.get(uri);
        if (document == null) {
            return;
        }
        List<Diagnostic> found = check(document);
        if (session.documents.get(uri) == document) {
            client.publishDiagnostics(new PublishDiagnosticsParams(uri, found, document.version()));
        }
    }

    List<Diagnostic> check(Document document) {
        try {
            return Rules.check(
                    document,
                    new Inference(session.workspace),
                    session.settings().diagnostics());
        } catch (StackOverflowError nestedTooDeeply) {
            return List.of();
        }
    }
}
