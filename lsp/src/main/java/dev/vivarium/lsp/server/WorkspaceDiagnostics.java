package dev.vivarium.lsp.server;

import dev.vivarium.lsp.diagnostic.Recheck;
import dev.vivarium.lsp.diagnostic.Rules;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** The diagnostics of all files of the workspace, open or not, for clients that ask for them. */
final class WorkspaceDiagnostics {
    /**
     * What is known of a file.
     *
     * @param stamps the states of the file and of those that it was checked with
     */
    private record Checked(Settings settings, Map<String, String> stamps, String result) {}

    private final Session session;
    private final DiagnosticPublisher diagnostics;
    private final ConcurrentMap<String, Checked> checked = new ConcurrentHashMap<>();

    WorkspaceDiagnostics(Session session, DiagnosticPublisher diagnostics) {
        this.session = session;
        this.diagnostics = diagnostics;
    }

    /** Says that files have come or gone, so that imports may lead elsewhere. */
    void filesChanged() {
        checked.clear();
    }

    WorkspaceDiagnosticReport report(List<PreviousResultId> previous, CancelChecker cancelled) {
        Map<String, String> known = new HashMap<>();
        previous.forEach(result -> known.put(result.getUri(), result.getValue()));
        WorkspaceDiagnosticReport report = new WorkspaceDiagnosticReport(new java.util.ArrayList<>());
        for (String uri : uris()) {
            cancelled.checkCanceled();
            WorkspaceDocumentDiagnosticReport of = report(uri, known.get(uri), cancelled);
            if (of != null) {
                report.getItems().add(of);
            }
        }
        return report;
    }

    private Set<String> uris() {
        Set<String> uris = new LinkedHashSet<>();
        session.documents.all().forEach(document -> uris.add(document.uri()));
        session.index.files().forEach(file -> uris.add(file.toUri().toString()));
        return uris;
    }

    private WorkspaceDocumentDiagnosticReport report(String uri, String known, CancelChecker cancelled) {
        Document open = session.documents.get(uri);
        Integer version = open == null ? null : open.version();
        Checked before = checked.get(uri);
        if (before != null && before.result().equals(known) && holds(before)) {
            return new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(known, uri, version));
        }
        Path path = Workspace.path(uri);
        Document document = open != null || path == null ? open : session.workspace.unkept(path);
        if (document == null) {
            return null;
        }
        Recheck check = diagnostics.kept(document);
        Map<String, String> stamps = new HashMap<>();
        stamps.put(uri, session.workspace.stamp(uri));
        Settings settings = session.settings();
        List<Diagnostic> found = check(document, settings, check, cancelled);
        check.consulted().forEach(other -> stamps.put(other, session.workspace.stamp(other)));
        String result = ResultId.of(found);
        checked.put(uri, new Checked(settings, stamps, result));
        if (result.equals(known)) {
            return new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(known, uri, version));
        }
        WorkspaceFullDocumentDiagnosticReport full = new WorkspaceFullDocumentDiagnosticReport(found, uri, version);
        full.setResultId(result);
        return new WorkspaceDocumentDiagnosticReport(full);
    }

    private boolean holds(Checked before) {
        return before.settings().equals(session.settings())
                && before.stamps().entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(session.workspace.stamp(entry.getKey())));
    }

    private List<Diagnostic> check(Document document, Settings settings, Recheck check, CancelChecker cancelled) {
        try {
            return Rules.check(document, session.workspace, settings.diagnostics(), check, cancelled::isCanceled);
        } catch (StackOverflowError nestedTooDeeply) {
            return List.of();
        }
    }
}
