package dev.vivarium.lsp.server;

import java.util.concurrent.ThreadFactory;

/** Daemon threads with a stack for deeply nested programs. */
final class WorkerThreads {
    private static final long STACK_BYTES = 64L << 20;

    private WorkerThreads() {}

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(null, task, name, STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}
