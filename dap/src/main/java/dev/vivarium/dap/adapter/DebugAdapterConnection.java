package dev.vivarium.dap.adapter;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.debug.DebugLauncher;
import org.eclipse.lsp4j.jsonrpc.debug.messages.DebugResponseMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;

/** Speaks the debug adapter protocol with one client. */
public final class DebugAdapterConnection {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger PROTOCOL_LOG = Logger.getLogger("org.eclipse.lsp4j");

    private DebugAdapterConnection() {}

    private static void awaitDetached(ClientSession client) {
        try {
            client.awaitDetached();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Object> groups(ClientSession client) {
        LifecycleRequests lifecycle = new LifecycleRequests(client);
        List<RequestGroup> groups = List.of(
                lifecycle,
                new LineBreakpointRequests(client),
                new ExceptionRequests(client),
                new ExecutionRequests(client),
                new BackwardRequests(client),
                new MoveRequests(client),
                new ModuleRequests(client),
                new StackRequests(client),
                new VariableRequests(client),
                new EvaluateRequests(client),
                new CompletionRequests(client),
                new DataBreakpointRequests(client),
                new FunctionBreakpointRequests(client),
                new InstructionRequests(client),
                new SourceRequests(client),
                new MemoryRequests(client),
                new HeapPageRequests(client));
        lifecycle.setGroups(groups);
        return List.copyOf(groups);
    }

    /** Serves a client until it disconnects or goes away; its program does not outlive it. */
    public static void serve(InputStream in, OutputStream out) {
        serve(in, out, Entrance.OPEN);
    }

    static void serve(InputStream in, OutputStream out, Entrance entrance) {
        // Failures go to the client; the library would print stack traces as well.
        PROTOCOL_LOG.setLevel(Level.OFF);
        ClientSession client = new ClientSession(entrance);
        CompletableFuture<Void> disconnected = new CompletableFuture<>();
        List<Object> groups = groups(client);
        RequestShapes shapes = new RequestShapes(groups);
        ExecutorService messages = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "dap-messages");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Launcher<IDebugProtocolClient> launcher = new DebugLauncher.Builder<IDebugProtocolClient>()
                    .setLocalServices(groups)
                    .setRemoteInterface(IDebugProtocolClient.class)
                    // With several services the library does not choose one itself.
                    .setClassLoader(IDebugProtocolClient.class.getClassLoader())
                    .setInput(new ClientInput(in, out, entrance, () -> disconnected.complete(null)))
                    .setOutput(out)
                    .setExecutorService(messages)
                    .configureGson(gson -> gson.registerTypeAdapterFactory(client.dialect()))
                    .wrapMessages(consumer -> message -> {
                        if (message instanceof RequestMessage request) {
                            shapes.complete(request);
                            client.open().begins(request.getId());
                            client.handling().lock();
                            try {
                                consumer.consume(message);
                            } finally {
                                client.handling().unlock();
                            }
                            return;
                        } else if (message instanceof DebugResponseMessage answer && answer.getError() != null) {
                            answer.setError(ErrorReplies.plain(answer.getError()));
                        }
                        consumer.consume(message);
                        // The answer is on its way before the connection goes.
                        if (message instanceof DebugResponseMessage answer && "disconnect".equals(answer.getMethod())) {
                            disconnected.complete(null);
                        }
                    })
                    .setExceptionHandler(ErrorReplies::of)
                    .create();
            client.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            disconnected.thenRun(() -> listening.cancel(true));
            listening.get();
        } catch (CancellationException | ExecutionException connectionEnded) {
            awaitDetached(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
            messages.shutdownNow();
        }
    }
}
