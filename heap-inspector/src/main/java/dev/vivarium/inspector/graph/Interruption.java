package dev.vivarium.inspector.graph;

import java.util.concurrent.CancellationException;

/** Ends long loops over the objects of a heap when their thread is interrupted: nobody wants the answer any more. */
public final class Interruption {
    private static final int STRIDE = 1 << 12;

    private Interruption() {}

    /**
     * To be called in each turn of a loop.
     *
     * @param turn its number, in whatever direction it runs
     * @throws CancellationException where the thread is interrupted
     */
    public static void check(int turn) {
        if (turn % STRIDE == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled");
        }
    }
}
