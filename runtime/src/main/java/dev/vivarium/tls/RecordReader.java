package dev.vivarium.tls;

import dev.vivarium.tls.TlsFailure.Kind;

/**
 * Reads records from a stream one by one and nothing behind them, so that what has not been read yet is still to be seen
 * there. Refuses what no record of this protocol is, and judges alerts that are not encrypted.
 */
final class RecordReader {
    private static final int HEADER_BYTES = 5;
    private static final int LENGTH = 3;
    private static final int MAJOR_VERSION = 3;
    private static final int ALERT = 21;
    private static final int FIRST_TYPE = 20;
    private static final int LAST_TYPE = 23;
    /** With the most that encryption adds. */
    static final int LARGEST = HEADER_BYTES + 16_384 + 2_048;

    private static final int WARNING = 1;
    private static final int FATAL = 2;
    private static final int CLOSE_NOTIFY = 0;
    private static final int NO_RENEGOTIATION = 100;

    private final byte[] record = new byte[LARGEST];
    private int filled;

    /** Reads on: 1 when the record is whole, or 0 when the stream has ended, or -1 when there is no more now. */
    int read(TlsTransport transport) throws TlsFailure {
        int wanted = filled < HEADER_BYTES ? HEADER_BYTES : length();
        while (filled < wanted) {
            int got = transport.read(record, filled, wanted - filled);
            if (got <= 0) {
                return got;
            }
            filled += got;
            if (filled == HEADER_BYTES) {
                wanted = length();
            }
        }
        return 1;
    }

    byte[] record() {
        return record;
    }

    /** The whole record's length; from now on the next one is read. */
    int take() {
        int length = filled;
        filled = 0;
        return length;
    }

    private int length() throws TlsFailure {
        int content = (record[LENGTH] & 0xFF) << 8 | record[LENGTH + 1] & 0xFF;
        if (record[0] < FIRST_TYPE || record[0] > LAST_TYPE || record[1] != MAJOR_VERSION || content == 0) {
            throw new TlsFailure(Kind.INVALID_RECORD).silent();
        }
        if (HEADER_BYTES + content > LARGEST) {
            throw TlsFailure.badInput().silent();
        }
        return HEADER_BYTES + content;
    }

    /** Whether a record that was taken is an alert of the handshake that is passed over; fails where it ends that. */
    boolean isIdleAlert(int length) throws TlsFailure {
        if (record[0] != ALERT || length != HEADER_BYTES + 2) {
            return false;
        }
        int level = record[HEADER_BYTES];
        int description = record[HEADER_BYTES + 1];
        if (level == FATAL) {
            throw new TlsFailure(Kind.FATAL_ALERT);
        }
        if (level == WARNING && description == CLOSE_NOTIFY) {
            throw new TlsFailure(Kind.PEER_CLOSE_NOTIFY);
        }
        if (level == WARNING && description == NO_RENEGOTIATION) {
            throw new TlsFailure(Kind.UNEXPECTED_MESSAGE);
        }
        return true;
    }
}
