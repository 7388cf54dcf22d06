package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;

/**
 * The log of objects that running natives have allocated or received and not yet handed over. Whoever runs natives
 * takes a {@link #mark} before and calls {@link #release} after; a native with a long loop does the same for each turn.
 */
public final class TemporaryRoots implements Checkpointed<long[]> {
    private long[] log = new long[64];
    private int size;

    public int mark() {
        return size;
    }

    public void release(int mark) {
        size = mark;
    }

    public void add(long value) {
        if (size == log.length) {
            log = Arrays.copyOf(log, size * 2);
        }
        log[size++] = value;
    }

    /** The log of a thread that does not run. */
    @NotCheckpointed("of a thread that does not run")
    public static final class Saved {
        private long[] log = new long[64];
        private int size;

        public int size() {
            return size;
        }

        public long get(int index) {
            return log[index];
        }

        /** A copy of the log. */
        public long[] copy() {
            return Arrays.copyOf(log, size);
        }

        /** Makes the log a copy of another. */
        public void set(long[] copied) {
            log = Arrays.copyOf(copied, Math.max(copied.length, 64));
            size = copied.length;
        }
    }

    /** Exchanges the log with another thread's. */
    public void exchange(Saved other) {
        long[] otherLog = other.log;
        int otherSize = other.size;
        other.log = log;
        other.size = size;
        log = otherLog;
        size = otherSize;
    }

    /** Removes the newest entry for an address that has been freed, so that its successor is not kept alive. */
    void forget(long address) {
        for (int i = size - 1; i >= 0 && i >= size - 8; i--) {
            if (log[i] == address) {
                log[i] = Value.NULL;
                return;
            }
        }
    }

    public int size() {
        return size;
    }

    public long get(int index) {
        return log[index];
    }

    @Override
    public long[] save() {
        return Arrays.copyOf(log, size);
    }

    @Override
    public void restore(long[] saved) {
        log = Arrays.copyOf(saved, Math.max(saved.length, 64));
        size = saved.length;
    }
}
