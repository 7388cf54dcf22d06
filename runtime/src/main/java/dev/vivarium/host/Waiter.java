package dev.vivarium.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;

/** Waits for sockets, for standard input, or only for time; another thread can end a wait. */
final class Waiter {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Handles handles;
    private final StandardInput input;
    private Selector selector;
    private volatile Selector selecting;
    private volatile Thread parked;
    private volatile boolean woken;
    private volatile boolean arrived;

    Waiter(Handles handles, InputStream standardInput) {
        this.handles = handles;
        input = new StandardInput(standardInput, () -> {
            arrived = true;
            stopWaiting();
        });
    }

    StandardInput input() {
        return input;
    }

    /** Ends the wait that is going on, or else the next one. */
    void wake() {
        woken = true;
        stopWaiting();
    }

    private void stopWaiting() {
        Selector busy = selecting;
        if (busy != null) {
            busy.wakeup();
        }
        LockSupport.unpark(parked);
    }

    /** Waits; false where it was ended by {@link #wake}. */
    boolean sleep(long nanoseconds) {
        return poll(new int[0], new int[0], new int[0], nanoseconds) != -Errno.EINTR;
    }

    int poll(int[] polled, int[] events, int[] ready, long nanoseconds) {
        boolean limited = nanoseconds >= 0;
        long end = System.nanoTime() + Math.max(nanoseconds, 0);
        try {
            forgetInterests();
            while (true) {
                arrived = false;
                int count = look(polled, events, ready);
                long left = limited ? end - System.nanoTime() : Long.MAX_VALUE;
                if (count > 0) {
                    return count;
                }
                if (woken) {
                    woken = false;
                    return -Errno.EINTR;
                }
                if (left <= 0) {
                    return 0;
                }
                block(polled, left);
            }
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    private int look(int[] polled, int[] events, int[] ready) throws IOException {
        int count = 0;
        boolean selects = false;
        for (int i = 0; i < polled.length; i++) {
            OpenSocket socket = handles.get(polled[i], OpenSocket.class);
            if (socket != null) {
                ready[i] = socket.readyAtOnce(events[i]);
                if (ready[i] == 0) {
                    socket.watch(selector(), events[i]);
                    selects = true;
                }
            } else {
                ready[i] = readyFile(polled[i], events[i]);
            }
            count += ready[i] != 0 ? 1 : 0;
        }
        if (selects) {
            selector.selectNow();
            for (int i = 0; i < polled.length; i++) {
                OpenSocket socket = ready[i] == 0 ? handles.get(polled[i], OpenSocket.class) : null;
                if (socket != null) {
                    ready[i] = socket.selected(selector, events[i]);
                    count += ready[i] != 0 ? 1 : 0;
                }
            }
            selector.selectedKeys().clear();
        }
        return count;
    }

    private void forgetInterests() {
        if (selector != null) {
            selector.keys().stream().filter(SelectionKey::isValid).forEach(key -> key.interestOps(0));
        }
    }

    private Selector selector() throws IOException {
        if (selector == null) {
            selector = Selector.open();
        }
        return selector;
    }

    private int readyFile(int handle, int events) {
        if (handle == Host.STANDARD_INPUT) {
            boolean reads = (events & Host.POLL_READ) != 0 && input.isReady();
            return reads ? Host.POLL_READ : 0;
        }
        if (handle < 0) {
            return 0;
        }
        if (handle <= Host.STANDARD_ERROR) {
            return events & Host.POLL_WRITE;
        }
        return handles.isOpen(handle) ? events & (Host.POLL_READ | Host.POLL_WRITE) : Host.POLL_INVALID;
    }

    private void block(int[] polled, long nanoseconds) throws IOException {
        boolean selects = false;
        for (int handle : polled) {
            selects |= handles.get(handle, OpenSocket.class) != null;
        }
        if (!selects) {
            parked = Thread.currentThread();
            if (!woken && !arrived) {
                LockSupport.parkNanos(nanoseconds);
            }
            parked = null;
            return;
        }
        selecting = selector;
        if (!woken && !arrived) {
            selector.select(Math.max(1, (nanoseconds - 1) / NANOS_PER_MILLI + 1));
        }
        selecting = null;
        selector.selectedKeys().clear();
    }
}
