package dev.vivarium.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.bouncycastle.tls.DatagramTransport;

/** The packets between a transport and the library, which are here already or have not gone yet. */
final class SharedKeyPackets implements DatagramTransport {
    static final int LARGEST = 16_384 + 2_048;
    private static final int LARGEST_OUT = TlsConnection.LARGEST_WRITE + 512;
    private static final int SMALL_PACKET = 1_200;
    // Where a record says what it is
    private static final int HEADER_BYTES = 13;
    private static final int EPOCH = 4;
    private static final int LENGTH = 11;
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;

    /** What the library does where it finds no packet. */
    interface Wait {
        void run() throws IOException;
    }

    private final Wait wait;
    private final Deque<byte[]> in = new ArrayDeque<>();
    private final Outbox out = new Outbox();
    /** Records that go together in one packet, as long as most networks carry it whole: fewer get lost. */
    private final ByteArrayOutputStream together = new ByteArrayOutputStream();

    private final byte[] buffer = new byte[LARGEST];
    private boolean sendAgain;
    private boolean ended;
    /** The other has changed to the agreed keys, in order after the rest of its flight. */
    private boolean changed;
    /** After that the library was given a message with those keys. */
    private boolean finished;

    SharedKeyPackets(Wait wait) {
        this.wait = wait;
    }

    /** Whether the library, which takes a good one in at once, did not want the other's last message of the handshake. */
    boolean isFinishDropped() {
        return finished;
    }

    /** Reads a packet, as {@link TlsTransport#read} does. */
    int fill(TlsTransport transport) {
        int got = transport.read(buffer, 0, buffer.length);
        if (got > 0) {
            in.add(Arrays.copyOf(buffer, got));
        }
        ended |= got == 0;
        return got;
    }

    boolean isEnded() {
        return ended;
    }

    byte[] removeFirst() {
        return in.removeFirst();
    }

    boolean isOut() {
        return together.size() > 0 || !out.isEmpty();
    }

    void forgetOut() {
        together.reset();
        out.clear();
    }

    boolean flush(TlsTransport transport) {
        endPacket();
        return out.flush(transport);
    }

    private void endPacket() {
        out.add(together.toByteArray());
        together.reset();
    }

    /** The library shall take it that its time is over. */
    void sendAgain() {
        sendAgain = true;
    }

    @Override
    public int receive(byte[] target, int from, int length, int waitMillis) throws IOException {
        while (in.isEmpty()) {
            if (sendAgain) {
                sendAgain = false;
                return -1;
            }
            wait.run();
        }
        byte[] packet = in.removeFirst();
        note(packet);
        int got = Math.min(length, packet.length);
        System.arraycopy(packet, 0, target, from, got);
        return got;
    }

    private void note(byte[] packet) {
        int at = 0;
        while (at + HEADER_BYTES <= packet.length) {
            boolean isEncrypted = packet[at + EPOCH] != 0;
            if (isEncrypted) {
                finished |= changed;
            } else if (packet[at] == HANDSHAKE) {
                changed = false;
                finished = false;
            } else if (packet[at] == CHANGE_CIPHER_SPEC) {
                changed = true;
            }
            at += HEADER_BYTES + ((packet[at + LENGTH] & 0xFF) << 8 | packet[at + LENGTH + 1] & 0xFF);
        }
    }

    @Override
    public void send(byte[] source, int from, int length) {
        if (together.size() + length > SMALL_PACKET) {
            endPacket();
        }
        together.write(source, from, length);
    }

    @Override
    public int getReceiveLimit() {
        return LARGEST;
    }

    @Override
    public int getSendLimit() {
        return LARGEST_OUT;
    }

    @Override
    public void close() {
        ended = true;
    }
}
