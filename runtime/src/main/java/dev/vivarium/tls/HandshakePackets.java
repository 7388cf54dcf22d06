package dev.vivarium.tls;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The packets of a handshake that the JDK's engine is spared, for it fails with them: those with the agreed keys before the
 * other has said that it changes to them, and those that this side has answered already. What is held back here the other
 * sends again. And the last packets of this side, for which the engine does not care once it is done.
 */
final class HandshakePackets {
    private static final int HEADER_BYTES = 13;
    private static final int EPOCH = 4;
    private static final int LENGTH = 11;
    /** Of the message in the first record. */
    private static final int MESSAGE_NUMBER = 17;

    private static final int MESSAGE_TYPE = 13;
    private static final int HELLO_VERIFY_REQUEST = 3;
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;

    private final List<byte[]> flight = new ArrayList<>();
    private boolean isFlightOver;
    private boolean changed;
    private int newest = -1;
    /** All messages up to this number have been answered. */
    private int answered = -1;

    private int newestSent = -1;

    /** What of a packet the engine shall see. */
    byte[] passable(byte[] packet, int length) {
        isFlightOver = true;
        ByteArrayOutputStream passable = new ByteArrayOutputStream(length);
        int end;
        for (int at = 0; at < length; at = end) {
            end = Math.min(length, end(packet, at, length));
            if (end - at < HEADER_BYTES || isPassable(packet, at, end)) {
                passable.write(packet, at, end - at);
            }
        }
        return passable.toByteArray();
    }

    private static int end(byte[] packet, int at, int length) {
        return at + HEADER_BYTES > length
                ? length
                : at + HEADER_BYTES + ((packet[at + LENGTH] & 0xFF) << 8 | packet[at + LENGTH + 1] & 0xFF);
    }

    private boolean isPassable(byte[] packet, int at, int end) {
        if (packet[at + EPOCH] != 0) {
            return changed;
        }
        changed |= packet[at] == CHANGE_CIPHER_SPEC;
        if (packet[at] != HANDSHAKE || end <= at + MESSAGE_NUMBER + 1) {
            return true;
        }
        int number = number(packet, at);
        newest = Math.max(newest, number);
        return number > answered;
    }

    private static int number(byte[] packet, int at) {
        return (packet[at + MESSAGE_NUMBER] & 0xFF) << 8 | packet[at + MESSAGE_NUMBER + 1] & 0xFF;
    }

    /** Notes a packet that is sent; the first after one that has come begins a new flight. */
    void sent(byte[] packet) {
        if (isFlightOver) {
            flight.clear();
            isFlightOver = false;
        }
        flight.add(packet);
        // Who is asked to come back may not have heard it.
        boolean isAnswer = packet[0] == HANDSHAKE && packet[EPOCH] == 0 && packet[MESSAGE_TYPE] != HELLO_VERIFY_REQUEST;
        if (isAnswer && number(packet, 0) > newestSent) {
            newestSent = number(packet, 0);
            answered = newest;
        }
    }

    /** The last flight, if a packet that comes after the handshake is the end of the other's: it has missed this one. */
    List<byte[]> missed(byte[] packet, int length) {
        int end;
        for (int at = 0; at + HEADER_BYTES <= length; at = end) {
            end = end(packet, at, length);
            if (packet[at] == HANDSHAKE && packet[at + EPOCH] != 0) {
                return List.copyOf(flight);
            }
        }
        return List.of();
    }
}
