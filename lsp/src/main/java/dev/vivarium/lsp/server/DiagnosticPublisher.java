package dev.vivarium.lsp.server;

import dev.vivarium.lsp.diagnostic.Recheck;
import dev.vivarium.lsp.diagnostic.Rules;
import dev.vivarium.lsp.document.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Sends the diagnostics of each document a moment after its last change, unless the client asks for them itself. */
final class DiagnosticPublisher {
    /** Long enough that a burst of keystrokes is checked once, short enough to seem immediate. */
    private static final long DELAY_MILLISECONDS = 20;

    private final Session session;
    private final Map<String, ScheduledFuture<?>> scheduled = new HashMap<>();
    /** What is known of the open documents from their earlier versions. */
    private final ConcurrentMap<String, Recheck> checked = new ConcurrentHashMap<>();

    private LanguageClient client;

    DiagnosticPublisher(Session session) {
        this.session = session;
    }

    void connect(LanguageClient connected) {
        client = connected;
    }

    /** Says that a document is there, of which nothing is shown yet. */
    void opened(String uri) {
        schedule(uri, 0);
    }

    void changed(String uri) {
        schedule(uri, DELAY_MILLISECONDS);
    }

    private synchronized void schedule(String uri, long delay) {
        if (session.client().pullsDiagnostics()) {
            return;
        }
        ScheduledFuture<?> before = scheduled.put(uri, session.worker.checkLater(() -> publish(uri), delay));
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
        checked.remove(uri);
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
        BooleanSupplier outdated = () -> session.documents.get(uri) != document;
        try {
            if (!checked.containsKey(uri)) {
                // Shown at once, as nothing is yet that would flicker.
                send(document, verdict(document));
            }
            List<Diagnostic> found = check(document, outdated);
            if (!outdated.getAsBoolean()) {
                send(document, found);
            }
        } catch (CancellationException changedMeanwhile) {
            // The next version is checked in turn.
        }
    }

    private void send(Document document, List<Diagnostic> found) {
        client.publishDiagnostics(new PublishDiagnosticsParams(document.uri(), found, document.version()));
    }

    /** Files that are not open are checked too seldom to keep anything of them. */
    Recheck kept(Document document) {
        return session.documents.get(document.uri()) == null
                ? new Recheck()
                : checked.computeIfAbsent(document.uri(), uri -> new Recheck());
    }

    private List<Diagnostic> verdict(Document document) {
        try {
            return Rules.verdict(document, session.settings().diagnostics(), kept(document));
        } catch (StackOverflowError nestedTooDeeply) {
            return List.of();
        }
    }

    /** @throws CancellationException when the result is not wanted any more */
    List<Diagnostic> check(Document document, BooleanSupplier outdated) {
        try {
            return Rules.check(document, session.workspace, session.settings().diagnostics(), kept(document), outdated);
        } catch (StackOverflowError nestedTooDeeply) {
            checked.remove(document.uri());
            return List.of();
        }
    }
}
