package dev.vivarium.dap.adapter;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Serves every client of a port until it is closed. */
public final class DebugServer implements AutoCloseable {
    private final ServerSocket server;
    private final Entrance entrance;

    public DebugServer(ServerSocket server, Entrance entrance) {
        this.server = server;
        this.entrance = entrance;
    }

    /** Serves in threads of its own, which do not keep the process alive. */
    public void start() {
        Thread accepting = new Thread(
                () -> {
                    try {
                        serve();
                    } catch (IOException closed) {
                        // The program has ended, and nobody needs to come any more.
                    }
                },
                "debug server");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** Serves until the port is closed. */
    public void serve() throws IOException {
        while (true) {
            Socket client = server.accept();
            Thread thread = new Thread(() -> serve(client), "dap client");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            DebugAdapterConnection.serve(client.getInputStream(), client.getOutputStream(), entrance);
        } catch (IOException gone) {
            // The client has vanished, and its session with it.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
