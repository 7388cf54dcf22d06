package dev.vivarium.tls;

import dev.vivarium.tls.TlsFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSRequest;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DTLSVerifier;
import org.bouncycastle.tls.TlsFatalAlert;

/**
 * A connection on packets that may use shared keys. The library's handshake waits for packets, so it runs in turns with
 * the program on a thread of its own; after it everything happens on the program's.
 */
final class SharedKeyDatagrams extends SharedKeyConnection {
    private final TlsPeer peer;
    private final SharedKeySide side;
    private final Retransmission retransmission = new Retransmission();
    private final SharedKeyPackets packets = new SharedKeyPackets(this::waitForPacket);
    private final byte[] data = new byte[SharedKeyPackets.LARGEST];
    private int dataFrom;
    private int dataTo;
    /** Asks visitors to come back; null for a client, or when one has. */
    private DTLSVerifier verifier;

    private Turns handshake;
    private DTLSTransport connection;
    private IOException wrong;
    /** What {@link #wrong} is when the other could not know the key. */
    private boolean isKeyWrong;

    private boolean asksBack;

    SharedKeyDatagrams(TlsSettings settings, String host, TlsPeer peer) throws TlsFailure {
        this.peer = peer;
        side = new SharedKeySide(settings, host, new AskingPeer());
        if (settings.server()) {
            verifier = new DTLSVerifier(side.crypto());
        } else {
            begin(() -> new DTLSClientProtocol().connect(side.client(), packets));
        }
    }

    /** Asks on the program's thread. */
    private final class AskingPeer implements TlsPeer {
        @Override
        public long epochSeconds() {
            return handshake.ask(peer::epochSeconds);
        }

        @Override
        public long monotonicMillis() {
            return handshake.ask(peer::monotonicMillis);
        }

        @Override
        public int look(byte[] certificate, int depth) {
            return handshake.ask(() -> peer.look(certificate, depth));
        }

        @Override
        public byte[] sharedKey(byte[] identity) {
            return handshake.ask(() -> peer.sharedKey(identity));
        }
    }

    private interface Handshake {
        DTLSTransport make() throws IOException;
    }

    private void begin(Handshake work) {
        verifier = null;
        handshake = new Turns("dtls handshake", () -> {
            try {
                connection = work.make();
            } catch (IOException failed) {
                wrong = failed;
            }
        });
        proceed();
    }

    private void proceed() {
        handshake.goOn();
        if (!packets.isOut()) {
            return;
        }
        retransmission.sent(peer.monotonicMillis());
    }

    /** Called by the handshake, on its thread. */
    private void waitForPacket() throws IOException {
        if (connection != null) {
            throw new InterruptedIOException();
        }
        if (side.isKeyFound() && packets.isFinishDropped()) {
            isKeyWrong = true;
            throw new IOException("the other's last message of the handshake has another key");
        }
        handshake.waitForCaller();
    }

    @Override
    public boolean handshake(TlsTransport transport) throws TlsFailure {
        while (true) {
            if (wrong != null && !failure().isTold()) {
                packets.forgetOut();
            }
            if (!packets.flush(transport)) {
                need = Need.WRITING;
                return false;
            }
            if (asksBack) {
                asksBack = false;
                throw new TlsFailure(Kind.HELLO_VERIFY_REQUIRED);
            }
            if (wrong != null) {
                throw failure();
            }
            if (connection != null) {
                return true;
            }
            int got = packets.fill(transport);
            if (got < 0 && !sendsAgain()) {
                need = Need.READING;
                return false;
            }
            if (got == 0) {
                throw new TlsFailure(Kind.CONN_EOF);
            }
            if (got > 0) {
                takeIn();
            }
        }
    }

    private void takeIn() {
        retransmission.answered();
        if (verifier == null) {
            proceed();
        } else {
            verify();
        }
    }

    private TlsFailure failure() {
        return isKeyWrong ? new TlsFailure(Kind.INVALID_MAC).silent() : side.failure(wrong);
    }

    /** Whether the last packets are sent again. The library has a clock of its own, and may say that it is too early. */
    private boolean sendsAgain() throws TlsFailure {
        if (verifier != null || !retransmission.isDue(peer.monotonicMillis())) {
            return false;
        }
        packets.sendAgain();
        proceed();
        if (packets.isOut()) {
            retransmission.sentAgain(peer.monotonicMillis());
        }
        return packets.isOut();
    }

    /** Only who comes back, and so does not lie about its address, gets a handshake. */
    private void verify() {
        byte[] packet = packets.removeFirst();
        if (FirstPacket.isHopeless(ByteBuffer.wrap(packet), side.suites())) {
            byte[] refusal = FirstPacket.refusal();
            packets.send(refusal, 0, refusal.length);
            wrong = new TlsFatalAlert(AlertDescription.handshake_failure);
            return;
        }
        DTLSRequest request = verifier.verifyRequest(new byte[0], packet, 0, packet.length, packets);
        if (request == null) {
            asksBack = packets.isOut();
        } else {
            begin(() -> new DTLSServerProtocol().accept(side.server(), packets, request));
        }
    }

    @Override
    public int read(TlsTransport transport, byte[] target, int from, int length) throws TlsFailure {
        need = Need.NOTHING;
        while (dataFrom == dataTo) {
            if (!handshake(transport)) {
                return -1;
            }
            if (packets.isEnded()) {
                return 0;
            }
            if (receive()) {
                continue;
            }
            int got = packets.fill(transport);
            if (got < 0) {
                need = Need.READING;
                return -1;
            }
        }
        int done = Math.min(length, dataTo - dataFrom);
        System.arraycopy(data, dataFrom, target, from, done);
        dataFrom += done;
        return done;
    }

    /** Takes the next packet that is here already; whether there was one. */
    private boolean receive() throws TlsFailure {
        try {
            int got = connection.receive(data, 0, data.length, 1);
            dataFrom = 0;
            dataTo = Math.max(got, 0);
            return true;
        } catch (InterruptedIOException none) {
            return false;
        } catch (IOException failed) {
            throw side.failure(failed);
        }
    }

    @Override
    public int write(TlsTransport transport, byte[] source, int from, int length) throws TlsFailure {
        need = Need.NOTHING;
        if (!handshake(transport)) {
            return -1;
        }
        if (length > LARGEST_WRITE) {
            throw TlsFailure.badInput();
        }
        try {
            connection.send(source, from, length);
        } catch (IOException failed) {
            throw side.failure(failed);
        }
        if (!packets.flush(transport)) {
            need = Need.WRITING;
        }
        return length;
    }

    @Override
    public boolean hasPending() throws TlsFailure {
        while (connection != null && dataFrom == dataTo && !packets.isEnded() && receive()) {
            // The next may hold data.
        }
        return dataFrom < dataTo || packets.isEnded();
    }

    @Override
    public boolean isEstablished() {
        return connection != null;
    }

    @Override
    SharedKeySide side() {
        return side;
    }

    @Override
    public void close() {
        if (handshake != null) {
            handshake.cancel();
        }
    }
}
