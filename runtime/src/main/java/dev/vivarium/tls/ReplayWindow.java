package dev.vivarium.tls;

import java.nio.ByteBuffer;

/** Which packets of data have come already: one that comes twice, or too late to tell, is passed over. */
final class ReplayWindow {
    private static final int HEADER_BYTES = 13;
    private static final int EPOCH_AND_NUMBER = 3;
    private static final int LENGTH = 11;
    private static final int NUMBER_BITS = 48;
    private static final int PACKETS = 64;

    /** The epoch and number of the latest packet; one epoch's numbers lie below those of the next. */
    private long latest = -1;
    /** A bit for each packet before and with the latest, which has the lowest. */
    private long seen;

    /** Drops the packets at the start of a buffer, ready to be read, that have come before. */
    void drop(ByteBuffer packets) {
        while (packets.remaining() >= HEADER_BYTES && isSeen(number(packets))) {
            int end = packets.position() + HEADER_BYTES + packets.getShort(packets.position() + LENGTH);
            packets.position(Math.min(Math.max(end, packets.position()), packets.limit()));
        }
    }

    /** The epoch and number of the packet at the start of a buffer, ready to be read; -1 where it is not a whole one. */
    static long number(ByteBuffer packets) {
        return packets.remaining() < HEADER_BYTES ? -1 : packets.getLong(packets.position() + EPOCH_AND_NUMBER);
    }

    private boolean isSeen(long number) {
        long distance = latest - number;
        boolean isOfThisEpoch = number >>> NUMBER_BITS == latest >>> NUMBER_BITS;
        return latest >= 0 && isOfThisEpoch && distance >= 0 && (distance >= PACKETS || (seen >>> distance & 1) != 0);
    }

    /** A packet was found to be good. */
    void accept(long number) {
        long ahead = number - latest;
        if (latest < 0 || ahead >= PACKETS) {
            latest = number;
            seen = 1;
        } else if (ahead > 0) {
            latest = number;
            seen = seen << ahead | 1;
        } else if (-ahead < PACKETS) {
            seen |= 1L << -ahead;
        }
    }
}
