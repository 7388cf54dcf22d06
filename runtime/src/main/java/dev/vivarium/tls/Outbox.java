package dev.vivarium.tls;

import java.util.ArrayDeque;
import java.util.Deque;

/** What waits for room in a transport. */
final class Outbox {
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    /** How much of the first has gone. */
    private int sent;

    void add(byte[] bytes) {
        if (bytes.length > 0) {
            waiting.add(bytes);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void clear() {
        waiting.clear();
        sent = 0;
    }

    /** Sends what there is room for; whether nothing is left. */
    boolean flush(TlsTransport transport) {
        while (!waiting.isEmpty()) {
            byte[] first = waiting.peek();
            int taken = transport.write(first, sent, first.length - sent);
            if (taken <= 0) {
                return false;
            }
            sent += taken;
            if (sent == first.length) {
                waiting.remove();
                sent = 0;
            }
        }
        return true;
    }
}
