package dev.vivarium.lsp.server;

import dev.vivarium.lsp.workspace.SourceIndex;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the server asks of its client by itself, as far as the client can do it. */
final class ClientRequests {
    private static final int PROGRESS_STEP_FILES = 100;

    private final Session session;
    private final DiagnosticPublisher diagnostics;
    private LanguageClient client;
    private int indexRuns;

    ClientRequests(Session session, DiagnosticPublisher diagnostics) {
        this.session = session;
        this.diagnostics = diagnostics;
    }

    void connect(LanguageClient connected) {
        client = connected;
    }

    /** Registers for what clients tell only those who ask. */
    void register() {
        List<Registration> registrations = new ArrayList<>();
        if (session.client().registersWatchers()) {
            FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/*.{py,pyi}"));
            registrations.add(new Registration(
                    "watched-files",
                    "workspace/didChangeWatchedFiles",
                    new DidChangeWatchedFilesRegistrationOptions(List.of(watcher))));
        }
        if (session.client().registersConfiguration()) {
            registrations.add(new Registration("configuration", "workspace/didChangeConfiguration"));
        }
        if (!registrations.isEmpty()) {
            client.registerCapability(new RegistrationParams(registrations));
        }
    }

    void askForSettings() {
        if (!session.client().answersConfiguration()) {
            diagnosticsMayHaveChanged();
            return;
        }
        ConfigurationItem item = new ConfigurationItem();
        item.setSection(Settings.SECTION);
        client.configuration(new ConfigurationParams(List.of(item))).thenAccept(answers -> {
            answers.forEach(session::change);
            diagnosticsMayHaveChanged();
        });
    }

    void diagnosticsMayHaveChanged() {
        diagnostics.allChanged();
    }

    /** Reads the workspace beside everything else, and says when what is known of it has changed. */
    void buildIndex() {
        session.index.outdate();
        String token = "vivarium-index-" + ++indexRuns;
        boolean shows = session.client().showsProgress();
        if (shows) {
            client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)));
        }
        session.worker.inBackground(() -> {
            session.index.build(shows ? new Shown(token) : new Silent());
            diagnosticsMayHaveChanged();
        });
    }

    private static final class Silent implements SourceIndex.Progress {
        @Override
        public void begin(int files) {}

        @Override
        public void done(int files) {}

        @Override
        public void end() {}
    }

    private final class Shown implements SourceIndex.Progress {
        private final String token;
        private int total;

        Shown(String token) {
            this.token = token;
        }

        private void send(WorkDoneProgressNotification progress) {
            client.notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(progress)));
        }

        @Override
        public void begin(int files) {
            total = files;
            WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
            begin.setTitle("Reading the workspace");
            begin.setPercentage(0);
            send(begin);
        }

        @Override
        public void done(int files) {
            if (files % PROGRESS_STEP_FILES == 0) {
                WorkDoneProgressReport report = new WorkDoneProgressReport();
                report.setMessage(files + " of " + total + " files");
                report.setPercentage((int) (100L * files / total));
                send(report);
            }
        }

        @Override
        public void end() {
            send(new WorkDoneProgressEnd());
        }
    }
}
