package dev.vivarium.tls;

import java.nio.ByteBuffer;
import java.util.List;

/** A client's first packet, which says what cipher suites it offers. */
final class FirstPacket {
    private static final int CONTENT_TYPE = 0;
    private static final int MESSAGE_TYPE = 13;
    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    /** Two headers, the version and the random bytes. */
    private static final int SESSION = 13 + 12 + 2 + 32;
    /** An alert record that says so: DTLS 1.2, epoch and number 0, 2 bytes, fatal, handshake failure. */
    private static final byte[] REFUSAL = {21, (byte) 0xFE, (byte) 0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 40};

    private FirstPacket() {}

    /** Whether it offers none of a server's suites: then the client is not asked to come back, but refused at once. */
    static boolean isHopeless(ByteBuffer packet, List<String> suites) {
        if (packet.remaining() < SESSION + 2
                || packet.get(CONTENT_TYPE) != HANDSHAKE
                || packet.get(MESSAGE_TYPE) != CLIENT_HELLO) {
            return false;
        }
        int cookie = SESSION + 1 + (packet.get(SESSION) & 0xFF);
        if (cookie >= packet.limit()) {
            return false;
        }
        int offers = cookie + 1 + (packet.get(cookie) & 0xFF);
        for (int at = offers + 2; at < end(packet, offers); at += 2) {
            if (suites.contains(SuiteNumbers.name(packet.getShort(at) & 0xFFFF))) {
                return false;
            }
        }
        return end(packet, offers) > 0;
    }

    /** Where the offers end; 0 where the packet is cut. */
    private static int end(ByteBuffer packet, int offers) {
        int end = offers + 2 <= packet.limit() ? offers + 2 + (packet.getShort(offers) & 0xFFFF) : 0;
        return end <= packet.limit() ? end : 0;
    }

    static byte[] refusal() {
        return REFUSAL.clone();
    }
}
