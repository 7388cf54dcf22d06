package dev.vivarium.lsp.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Speaks the language server protocol with one client. */
public final class LanguageServerConnection {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger PROTOCOL_LOG = Logger.getLogger("org.eclipse.lsp4j");

    private LanguageServerConnection() {}

    /**
     * Serves a client until it says {@code exit} or goes away.
     *
     * @return the exit code the protocol asks for: 0 after {@code shutdown}, else 1
     */
    public static int serve(InputStream in, OutputStream out) {
        // Failures go to the client; the library would print stack traces as well.
        PROTOCOL_LOG.setLevel(Level.OFF);
        WarmUp.begin();
        VivariumLanguageServer server = new VivariumLanguageServer();
        ExecutorService messages = Executors.newCachedThreadPool(WorkerThreads.named("lsp-messages"));
        try {
            Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>()
                    .setLocalService(server)
                    .setRemoteInterface(LanguageClient.class)
                    .setInput(in)
                    .setOutput(out)
                    .setExecutorService(messages)
                    .setExceptionHandler(ErrorReplies::of)
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            server.onExit(() -> listening.cancel(true));
            listening.get();
        } catch (CancellationException | ExecutionException connectionEnded) {
            // The client said exit or is gone; there is nobody to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.close();
            messages.shutdownNow();
        }
        return server.exitCode();
    }
}
