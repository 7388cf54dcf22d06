package dev.vivarium.dap.adapter;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.debug.DebugLauncher;

/** Speaks the debug adapter protocol with one client. */
public final class DebugAdapterConnection {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger PROTOCOL_LOG = Logger.getLogger("org.eclipse.lsp4j");

    private DebugAdapterConnection() {}

    /** Serves a client until it disconnects or goes away; its program does not outlive it. */
    public static void serve(InputStream in, OutputStream out) {
        // Failures go to the client; the library would print stack traces as well.
        PROTOCOL_LOG.setLevel(Level.OFF);
        VivariumDebugAdapter adapter = new VivariumDebugAdapter();
        ExecutorService messages = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "dap-messages");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Launcher<IDebugProtocolClient> launcher = new DebugLauncher.Builder<IDebugProtocolClient>()
                    .setLocalService(adapter)
                    .setRemoteInterface(IDebugProtocolClient.class)
                    .setInput(in)
                    .setOutput(out)
                    .setExecutorService(messages)
                    .setExceptionHandler(ErrorReplies::of)
                    .create();
            adapter.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            adapter.onDisconnected(() -> listening.cancel(true));
            listening.get();
        } catch (CancellationException | ExecutionException connectionEnded) {
            // The client has disconnected or is gone; there is nobody to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            adapter.close();
            messages.shutdownNow();
        }
    }
}
