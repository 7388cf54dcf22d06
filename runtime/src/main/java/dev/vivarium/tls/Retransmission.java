package dev.vivarium.tls;

/** When packets of a handshake that get no answer are sent again: after one second, then after twice the time, and so on. */
final class Retransmission {
    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;

    private long sentAt;
    private long waiting = FIRST_MILLIS;

    /** Packets have been sent. */
    void sent(long now) {
        sentAt = now;
    }

    /** The other has answered. */
    void answered() {
        waiting = FIRST_MILLIS;
    }

    /** Whether to send again now; fails when that has been in vain for too long. */
    boolean isDue(long now) throws TlsFailure {
        if (now - sentAt < waiting) {
            return false;
        }
        if (2 * waiting > LONGEST_MILLIS) {
            throw new TlsFailure(TlsFailure.Kind.TIMEOUT);
        }
        return true;
    }

    /** Packets have been sent again. */
    void sentAgain(long now) {
        waiting *= 2;
        sentAt = now;
    }
}
