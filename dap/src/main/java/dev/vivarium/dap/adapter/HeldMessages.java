package dev.vivarium.dap.adapter;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Messages of breakpoints, of which a loop may give hundreds of thousands a second: they are told together, soon, and in any
 * case before whatever else is told.
 */
final class HeldMessages {
    private static final int MOST_CHARACTERS = 1 << 14;
    private static final Executor SOON = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

    private final Consumer<String> told;
    private final StringBuilder held = new StringBuilder();

    HeldMessages(Consumer<String> told) {
        this.told = told;
    }

    synchronized void add(String message) {
        if (held.length() == 0) {
            SOON.execute(this::flush);
        }
        held.append(message);
        if (held.length() >= MOST_CHARACTERS) {
            flush();
        }
    }

    synchronized void flush() {
        if (held.length() > 0) {
            String messages = held.toString();
            held.setLength(0);
            told.accept(messages);
        }
    }
}
