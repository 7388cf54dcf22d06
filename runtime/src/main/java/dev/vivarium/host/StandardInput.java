package dev.vivarium.host;

import java.io.IOException;
import java.io.InputStream;

/**
 * Standard input that can be waited for. The JDK can neither wait for a process's own input nor give up a read of it, so
 * a thread reads where a wait is asked for: one byte ahead, never more, for what is left belongs to whoever reads next.
 */
final class StandardInput {
    private static final int NOTHING = -2;
    private static final int FAILED = -3;
    private static final int END = -1;

    private final InputStream input;
    private final Runnable arrived;
    private Thread reader;
    private boolean wanted;
    /** The byte read ahead, or why there is none. */
    private int ahead = NOTHING;

    /** @param arrived told when something can be read */
    StandardInput(InputStream input, Runnable arrived) {
        this.input = input;
        this.arrived = arrived;
    }

    /** Whether a read would not block. Where it would, {@code arrived} will be told. */
    synchronized boolean isReady() {
        if (ahead != NOTHING) {
            return true;
        }
        try {
            if (!wanted && input.available() > 0) {
                return true;
            }
        } catch (IOException failure) {
            return true;
        }
        wanted = true;
        if (reader == null) {
            reader = new Thread(this::readAhead, "standard input");
            reader.setDaemon(true);
            reader.start();
        }
        notifyAll();
        return false;
    }

    /** Reads up to {@code length} bytes, at least one; 0 at the end. To be called where {@link #isReady}. */
    synchronized int read(byte[] bytes, int from, int length) {
        if (length == 0) {
            return 0;
        }
        try {
            if (ahead == NOTHING) {
                return Math.max(0, input.read(bytes, from, length));
            }
            int first = ahead;
            ahead = NOTHING;
            if (first < 0) {
                return first == END ? 0 : -Errno.EIO;
            }
            bytes[from] = (byte) first;
            int more = Math.min(length - 1, input.available());
            return 1 + (more > 0 ? Math.max(0, input.read(bytes, from + 1, more)) : 0);
        } catch (IOException failure) {
            return -Errno.EIO;
        }
    }

    private void readAhead() {
        while (true) {
            try {
                awaitWish();
                put(input.read());
            } catch (IOException failure) {
                put(FAILED);
            } catch (InterruptedException stopped) {
                return;
            }
            arrived.run();
        }
    }

    private synchronized void awaitWish() throws InterruptedException {
        while (!wanted) {
            wait();
        }
    }

    private synchronized void put(int read) {
        ahead = read;
        wanted = false;
    }
}
