package dev.vivarium.inspector.page;

import com.sun.net.httpserver.HttpServer;
import dev.vivarium.inspector.recording.Recording;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves the page on a recording to the one who knows its token, on this machine only. */
public final class PageServer implements AutoCloseable {
    private static final int THREADS = 24;
    private static final int WAITING = 200;
    private static final int BACKLOG = 50;
    private static final int TOKEN_BYTES = 24;

    private final HttpServer server;
    private final ThreadPoolExecutor executor;
    private final String token;

    private PageServer(List<ShownRun> runs, int port, boolean mayBeFramed) throws IOException {
        limitClients();
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        token = HexFormat.of().formatHex(secret);
        executor = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), PageServer::thread);
        executor.allowCoreThreadTimeOut(true);
        server.setExecutor(executor);
        Gate gate = new Gate(server.getAddress().getPort(), token);
        Feed feed = runs.get(0).feed();
        EventStream stream = feed == null ? null : new EventStream(feed);
        server.createContext("/", new PageHandler(gate, new PageRuns(runs), stream, mayBeFramed));
        server.start();
    }

    /** Who sends or reads too slowly is cut off. The server reads these when its classes are loaded. */
    private static void limitClients() {
        set("sun.net.httpserver.maxReqTime", 10);
        set("sun.net.httpserver.maxRspTime", 60);
        set("sun.net.httpserver.idleInterval", 30);
        set("sun.net.httpserver.maxIdleConnections", 50);
        set("sun.net.httpserver.maxReqHeaders", 60);
    }

    private static void set(String name, int value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, Integer.toString(value));
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "vivarium-page");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any that is free
     */
    public static PageServer start(Recording recording, int port) throws IOException {
        return start(List.of(recording), port);
    }

    /** As {@link #start(Recording, int)}, with several runs of one program to be compared; the first is shown first. */
    public static PageServer start(List<Recording> recordings, int port) throws IOException {
        return new PageServer(recordings.stream().map(ShownRun::over).toList(), port, false);
    }

    /** @param mayBeFramed whether an editor may show the page within its own */
    static PageServer start(ShownRun run, int port, boolean mayBeFramed) throws IOException {
        return new PageServer(List.of(run), port, mayBeFramed);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where a browser finds the page. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/?token=" + token;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
